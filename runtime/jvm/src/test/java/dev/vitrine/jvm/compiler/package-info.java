/** Functions as the compiler makes them, without metering. */
package dev.vitrine.jvm.compiler;
