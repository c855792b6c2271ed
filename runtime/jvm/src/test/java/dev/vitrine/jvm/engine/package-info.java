/** The engines of the JVM against one another. */
package dev.vitrine.jvm.engine;
