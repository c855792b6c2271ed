/**
 * The official WebAssembly tests, executed: modules of the suite get methods that make the suite's
 * calls and check the answers themselves, and run as contracts, instrumented, on every engine of
 * the JVM.
 */
package dev.vitrine.jvm.spec;
