package dev.vitrine.proof;

/** The gas that all blocks of a bundle together may run, spent in their order. */
final class GasBudget {
  private long left = Limits.TOTAL_GAS;

  /** Spends what a block counts with, u64; whether no block after it is asked for. */
  boolean isSpentBy(BlockRun run) {
    left -= run.gas();
    return left < 0;
  }
}
