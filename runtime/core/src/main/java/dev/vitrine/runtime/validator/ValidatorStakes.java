package dev.vitrine.runtime.validator;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stakes of an epoch's validators, as contracts can ask for them. */
public final class ValidatorStakes {
  private final Map<AccountId, Balance> byAccount = new HashMap<>();
  private final Balance total;

  /** These stakes, each account once. */
  public ValidatorStakes(List<AccountBalance> stakes) {
    Balance sum = Balance.ZERO;
    for (AccountBalance stake : stakes) {
      byAccount.put(stake.account(), stake.amount());
      sum = sum.plus(stake.amount());
    }
    total = sum;
  }

  /** The account's stake; nothing if it is no validator. */
  public Balance stake(AccountId account) {
    return byAccount.getOrDefault(account, Balance.ZERO);
  }

  /** All stakes together. */
  public Balance total() {
    return total;
  }
}
