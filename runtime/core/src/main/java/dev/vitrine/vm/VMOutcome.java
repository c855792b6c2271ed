package dev.vitrine.vm;

import dev.vitrine.types.Balance;
import dev.vitrine.vm.error.FunctionCallError;
import dev.vitrine.vm.gas.Profile;
import java.util.List;

/**
 * What came of a call (docs/spec/vm.md §9.1).
 *
 * @param balance the account's at the end, also after a failure
 * @param storageUsage the account's at the end, bytes
 * @param returnData what the call returned
 * @param burntGas gas burnt
 * @param usedGas burnt, and set aside for receipts
 * @param computeUsage compute
 * @param logs log entries, also after a failure
 * @param profile what the gas went for
 * @param aborted why the call failed, or null
 * @param subsidizedAmount yoctoNEAR granted to calls (§7.7 BALF)
 * @param nop whether the call counts as never made: all numbers are zero (§9.3)
 */
public record VMOutcome(
    Balance balance,
    long storageUsage,
    ReturnData returnData,
    long burntGas,
    long usedGas,
    long computeUsage,
    List<String> logs,
    Profile profile,
    FunctionCallError aborted,
    Balance subsidizedAmount,
    boolean nop) {

  /** The outcome of a call that counts as never made. */
  public static VMOutcome nop(FunctionCallError error) {
    return new VMOutcome(
        Balance.ZERO,
        0,
        ReturnData.NONE,
        0,
        0,
        0,
        List.of(),
        new Profile(),
        error,
        Balance.ZERO,
        true);
  }
}
