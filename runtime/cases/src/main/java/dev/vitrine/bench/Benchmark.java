package dev.vitrine.bench;

/** Work that was set up and is done again and again. */
public interface Benchmark {
  /**
   * Does it once.
   *
   * @return a number that depends on all of the work, so that no compiler leaves some out
   */
  int run();
}
