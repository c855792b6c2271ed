package dev.vitrine.runtime.validator;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/** An account and an amount: a stake, a reward, a proposal. */
public record AccountBalance(AccountId account, Balance amount) implements Borsh {
  /** Reads the borsh form. */
  public static AccountBalance read(BorshReader in) {
    return new AccountBalance(AccountId.read(in), Balance.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(account).value(amount);
  }
}
