package dev.vitrine.runtime.action;

import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.state.Account;
import dev.vitrine.types.Balance;

/** What an account must hold for the bytes that it stores (docs/spec/runtime.md §2.3). */
public final class StorageStake {
  /** An account of so few bytes may have nothing (NEP-448). */
  private static final long ZERO_BALANCE_LIMIT = 770;

  private StorageStake() {}

  /** How much the account lacks if {@code amount} is what it holds unlocked; null for nothing. */
  public static Balance missing(FeesConfig fees, Account account, Balance amount) {
    Balance required = fees.storageAmountPerByte.timesChecked(account.storageUsage());
    Balance available = amount.plusChecked(account.locked());
    if (required == null || available == null) {
      throw new InconsistentState("storage usage or balance of an account is beyond u128");
    }
    if (available.compareTo(required) >= 0
        || Long.compareUnsigned(account.storageUsage(), ZERO_BALANCE_LIMIT) <= 0) {
      return null;
    }
    return required.minus(available);
  }
}
