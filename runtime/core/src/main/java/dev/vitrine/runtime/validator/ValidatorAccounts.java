package dev.vitrine.runtime.validator;

import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.Account;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rewards and returned stakes at the start of an epoch (docs/spec/runtime.md §4.9). */
public final class ValidatorAccounts {
  private ValidatorAccounts() {}

  /** Writes the accounts and commits. */
  public static void update(ShardState state, ValidatorAccountsUpdate update) {
    Map<AccountId, Balance> rewards = byAccount(update.rewards());
    Map<AccountId, Balance> proposals = byAccount(update.lastProposals());
    for (AccountBalance stake : update.stakeInfo()) {
      Balance proposal = proposals.getOrDefault(stake.account(), Balance.ZERO);
      settle(state, stake, rewards.get(stake.account()), proposal);
    }
    AccountId treasury = update.protocolTreasury();
    if (treasury != null && !byAccount(update.stakeInfo()).containsKey(treasury)) {
      Account account = state.account(treasury);
      Balance reward = rewards.get(treasury);
      if (account == null || reward == null) {
        throw new InconsistentState("the treasury " + treasury + " or its reward is missing");
      }
      state.setAccount(treasury, account.withAmount(sum(account.amount(), reward)));
    }
    state.update().commit(StateChangeCause.of(StateChangeCause.Kind.VALIDATOR_ACCOUNTS_UPDATE));
  }

  /** Adds the reward to the stake and gives back what is above all stakes that still count. */
  private static void settle(
      ShardState state, AccountBalance stake, Balance rewardOrNull, Balance proposal) {
    AccountId id = stake.account();
    Balance max = stake.amount();
    Account account = state.account(id);
    if (account == null) {
      if (!max.isZero()) {
        throw new InconsistentState("validator " + id + " has a stake and no account");
      }
      return;
    }
    Balance locked = rewardOrNull == null ? account.locked() : sum(account.locked(), rewardOrNull);
    Balance kept = max.max(proposal);
    if (locked.compareTo(max) < 0 || locked.compareTo(kept) < 0) {
      throw new InconsistentState("validator " + id + " has less locked than it staked");
    }
    Balance returned = locked.minus(kept);
    state.setAccount(id, account.withLocked(kept).withAmount(sum(account.amount(), returned)));
  }

  private static Balance sum(Balance a, Balance b) {
    Balance sum = a.plusChecked(b);
    if (sum == null) {
      throw new InconsistentState("a validator's balance is beyond u128");
    }
    return sum;
  }

  private static Map<AccountId, Balance> byAccount(List<AccountBalance> balances) {
    Map<AccountId, Balance> map = new HashMap<>();
    for (AccountBalance balance : balances) {
      map.put(balance.account(), balance.amount());
    }
    return map;
  }
}
