package dev.vitrine.runtime;

import dev.vitrine.types.Balance;

/**
 * What the tokens of a chunk went to, besides staying where they are (docs/spec/runtime.md §4.2).
 *
 * @param txBurntAmount gas of transactions, in yoctoNEAR
 * @param otherBurntAmount everything else that was burnt
 * @param slashedBurntAmount always zero today
 * @param gasDeficitAmount gas that was bought cheaper than it burnt
 * @param subsidizedAmount yoctoNEAR that came from nowhere for calls without a balance
 */
public record ApplyStats(
    Balance txBurntAmount,
    Balance otherBurntAmount,
    Balance slashedBurntAmount,
    Balance gasDeficitAmount,
    Balance subsidizedAmount) {
  /** Nothing. */
  public static final ApplyStats ZERO =
      new ApplyStats(Balance.ZERO, Balance.ZERO, Balance.ZERO, Balance.ZERO, Balance.ZERO);

  /** What left the total supply: burnt less subsidized. */
  public Balance balanceBurnt() {
    return txBurntAmount
        .plus(otherBurntAmount)
        .plus(slashedBurntAmount)
        .minusSaturating(subsidizedAmount);
  }
}
