/**
 * The benchmarks of {@link dev.vitrine.bench.Benchmarks} under JMH. {@code ./vitrine bench} runs
 * them and sets their figures beside those of the tab.
 */
package dev.vitrine.jmh;
