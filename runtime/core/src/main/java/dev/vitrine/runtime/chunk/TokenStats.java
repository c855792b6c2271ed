package dev.vitrine.runtime.chunk;

import dev.vitrine.runtime.ApplyStats;
import dev.vitrine.types.Balance;

/** Adds up what tokens of a chunk were burnt for. */
final class TokenStats {
  private Balance txBurnt = Balance.ZERO;
  private Balance otherBurnt = Balance.ZERO;
  private Balance gasDeficit = Balance.ZERO;
  private Balance subsidized = Balance.ZERO;

  void addTxBurnt(Balance amount) {
    txBurnt = txBurnt.plus(amount);
  }

  void addOtherBurnt(Balance amount) {
    otherBurnt = otherBurnt.plus(amount);
  }

  void addGasDeficit(Balance amount) {
    gasDeficit = gasDeficit.plus(amount);
  }

  void addSubsidized(Balance amount) {
    subsidized = subsidized.plus(amount);
  }

  ApplyStats finish() {
    return new ApplyStats(txBurnt, otherBurnt, Balance.ZERO, gasDeficit, subsidized);
  }
}
