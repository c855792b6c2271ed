package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Tokens, gas and stake: {@link dev.vitrine.vm.VMLogic#economics} as exports. */
public final class EconomicsExports {
  private EconomicsExports() {}

  @Export(name = "env.account_balance")
  public static void accountBalance(long pointer, long left) {
    enter(left).economics.accountBalance(pointer);
  }

  @Export(name = "env.account_locked_balance")
  public static void accountLockedBalance(long pointer, long left) {
    enter(left).economics.accountLockedBalance(pointer);
  }

  @Export(name = "env.attached_deposit")
  public static void attachedDeposit(long pointer, long left) {
    enter(left).economics.attachedDeposit(pointer);
  }

  @Export(name = "env.prepaid_gas")
  public static long prepaidGas(long left) {
    return enter(left).economics.prepaidGas();
  }

  @Export(name = "env.used_gas")
  public static long usedGas(long left) {
    return enter(left).economics.usedGas();
  }

  @Export(name = "env.validator_stake")
  public static void validatorStake(
      long accountIdLength, long accountIdPointer, long stakePointer, long left) {
    enter(left).economics.validatorStake(accountIdLength, accountIdPointer, stakePointer);
  }

  @Export(name = "env.validator_total_stake")
  public static void validatorTotalStake(long stakePointer, long left) {
    enter(left).economics.validatorTotalStake(stakePointer);
  }
}
