package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** Proposes the receiver as validator with this stake. */
public record StakeAction(Balance stake, PublicKey publicKey) implements Action {
  /** Borsh number. */
  public static final int TAG = 4;

  static StakeAction read(BorshReader in) {
    return new StakeAction(Balance.read(in), PublicKey.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "Stake";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(stake).value(publicKey);
  }
}
