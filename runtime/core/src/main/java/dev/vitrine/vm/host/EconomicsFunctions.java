package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.types.AccountId;

/** Tokens, gas and stake (docs/spec/vm.md §7.3). */
public final class EconomicsFunctions extends HostFamily {
  /** The functions on this call. */
  public EconomicsFunctions(CallState call) {
    super(call);
  }

  /** The account's balance: with the deposit, without what went into promises. */
  public void accountBalance(long pointer) {
    base();
    writeBalance(pointer, call.balance());
  }

  /** What the account has staked. */
  public void accountLockedBalance(long pointer) {
    base();
    writeBalance(pointer, call.context.accountLockedBalance());
  }

  /** The deposit of this call. Views may ask. */
  public void attachedDeposit(long pointer) {
    base();
    writeBalance(pointer, call.context.attachedDeposit());
  }

  /** The gas of this call. */
  public long prepaidGas() {
    base();
    notInView("prepaid_gas");
    return call.context.prepaidGas();
  }

  /** Gas burnt or set aside so far, this question included. */
  public long usedGas() {
    base();
    notInView("used_gas");
    return gas.used();
  }

  /** Stake of an account, 0 if it is no validator. */
  public void validatorStake(long accountIdLength, long accountIdPointer, long stakePointer) {
    base();
    AccountId account = accountId(accountIdLength, accountIdPointer);
    once(ExtCost.VALIDATOR_STAKE_BASE);
    writeBalance(stakePointer, call.external.validatorStake(account));
  }

  /** Stake of all validators. */
  public void validatorTotalStake(long stakePointer) {
    base();
    once(ExtCost.VALIDATOR_TOTAL_STAKE_BASE);
    writeBalance(stakePointer, call.external.validatorTotalStake());
  }
}
