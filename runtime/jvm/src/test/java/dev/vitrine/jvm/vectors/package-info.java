/** Recorded behaviour of the reference node on the JVM. */
package dev.vitrine.jvm.vectors;
