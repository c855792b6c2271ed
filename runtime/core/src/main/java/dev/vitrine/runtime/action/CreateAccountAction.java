package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshWriter;

/** Brings the receiver's account into being. */
public record CreateAccountAction() implements Action {
  /** Borsh number. */
  public static final int TAG = 0;

  /** The only one there is. */
  public static final CreateAccountAction INSTANCE = new CreateAccountAction();

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "CreateAccount";
  }

  @Override
  public void writeFields(BorshWriter out) {
    // It has no fields.
  }
}
