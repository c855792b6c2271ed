/** Tests of the JVM engine. */
package dev.vitrine.jvm.engine;
