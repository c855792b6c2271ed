package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** Moves an amount from the balance of a gas key back to its account (protocol 85). */
public record WithdrawFromGasKeyAction(PublicKey publicKey, Balance amount) implements Action {
  /** Borsh number. */
  public static final int TAG = 13;

  static WithdrawFromGasKeyAction read(BorshReader in) {
    return new WithdrawFromGasKeyAction(PublicKey.read(in), Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "WithdrawFromGasKey";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(publicKey).value(amount);
  }
}
