/**
 * Work whose time is measured, by name ({@link dev.vitrine.bench.Benchmarks}): the same on the JVM
 * and in a tab, so that both can be compared. Nothing here looks at a clock: JMH does in {@code
 * runtime/bench}, a page in {@code web/src/bench}.
 */
package dev.vitrine.bench;
