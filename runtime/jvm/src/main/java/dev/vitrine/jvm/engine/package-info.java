/** Runs instrumented contracts on the JVM. */
package dev.vitrine.jvm.engine;
