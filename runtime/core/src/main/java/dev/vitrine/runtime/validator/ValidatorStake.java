package dev.vitrine.runtime.validator;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** An account that proposes itself as validator (docs/spec/runtime.md §7.3). */
public record ValidatorStake(AccountId accountId, PublicKey publicKey, Balance stake)
    implements Borsh {
  /** Reads the versioned form; only version 1, number 0, exists. */
  public static ValidatorStake read(BorshReader in) {
    int version = in.peekU8();
    if (version != 0) {
      throw in.refuse("unknown version of a validator stake: " + version);
    }
    in.u8();
    return new ValidatorStake(AccountId.read(in), PublicKey.read(in), Balance.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0).value(accountId).value(publicKey).value(stake);
  }
}
