package dev.vitrine.runtime.action;

import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.types.Balance;

/** What a gas key holds. */
public final class GasKeyBalance {
  /** So much is burnt with a gas key that is removed, no more: nobody shall lose it by mistake. */
  static final Balance MOST_TO_BURN = Balance.ONE_NEAR;

  private GasKeyBalance() {}

  /** The gas key with another balance. */
  public static AccessKey with(AccessKey key, Balance balance) {
    GasKeyInfo info = new GasKeyInfo(balance, key.gasKeyInfo().numNonces());
    return key.withPermission(key.permission().withGasKeyInfo(info));
  }

  /** The gas key with more. */
  static AccessKey plus(AccessKey key, Balance amount) {
    Balance sum = key.gasKeyInfo().balance().plusChecked(amount);
    if (sum == null) {
      throw new InconsistentState("balance of a gas key is beyond u128");
    }
    return with(key, sum);
  }
}
