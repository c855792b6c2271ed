package dev.vitrine.runtime.validator;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import java.util.List;

/**
 * What the first block of an epoch does to validators' accounts (docs/spec/runtime.md §4.9). Only
 * accounts of the shard that is applied are listed.
 *
 * @param stakeInfo greatest stake over the last epochs
 * @param rewards what is added to the stakes
 * @param lastProposals proposals of the last chunk
 * @param protocolTreasury the treasury if it lives in this shard, else null
 */
public record ValidatorAccountsUpdate(
    List<AccountBalance> stakeInfo,
    List<AccountBalance> rewards,
    List<AccountBalance> lastProposals,
    AccountId protocolTreasury)
    implements Borsh {
  /** Keeps the lists from changing. */
  public ValidatorAccountsUpdate {
    stakeInfo = List.copyOf(stakeInfo);
    rewards = List.copyOf(rewards);
    lastProposals = List.copyOf(lastProposals);
  }

  /** Reads the borsh form. */
  public static ValidatorAccountsUpdate read(BorshReader in) {
    return new ValidatorAccountsUpdate(
        in.list(AccountBalance::read),
        in.list(AccountBalance::read),
        in.list(AccountBalance::read),
        in.option(AccountId::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.list(stakeInfo).list(rewards).list(lastProposals).option(protocolTreasury);
  }
}
