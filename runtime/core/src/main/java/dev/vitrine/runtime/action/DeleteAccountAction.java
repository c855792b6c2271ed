package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;

/** Removes the receiver's account; what it holds goes to the beneficiary. */
public record DeleteAccountAction(AccountId beneficiaryId) implements Action {
  /** Borsh number. */
  public static final int TAG = 7;

  static DeleteAccountAction read(BorshReader in) {
    return new DeleteAccountAction(AccountId.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeleteAccount";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(beneficiaryId);
  }
}
