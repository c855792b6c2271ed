package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/**
 * When a yield gives up waiting.
 *
 * @param accountId who yielded
 * @param dataId what it waits for
 * @param expiresAt the block height from which the timeout counts
 */
public record PromiseYieldTimeout(AccountId accountId, CryptoHash dataId, long expiresAt)
    implements Borsh {
  /** Reads the three fields. */
  public static PromiseYieldTimeout read(BorshReader in) {
    AccountId accountId = AccountId.read(in);
    CryptoHash dataId = CryptoHash.read(in);
    return new PromiseYieldTimeout(accountId, dataId, in.u64());
  }

  @Override
  public void write(BorshWriter out) {
    out.value(accountId).value(dataId).u64(expiresAt);
  }
}
