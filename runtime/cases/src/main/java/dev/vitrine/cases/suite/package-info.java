/**
 * The official WebAssembly tests as contracts: modules of the suite get methods that make the
 * suite's calls and check the answers themselves, and run instrumented, on whichever engine.
 *
 * <p>In: a file of the suite as JSON and a {@link dev.vitrine.vectors.VmRecorder}. Out: {@link
 * dev.vitrine.cases.suite.SuiteReport}: what failed, and what was left out and why.
 */
package dev.vitrine.cases.suite;
