package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** Moves an amount to the balance of one of the receiver's gas keys (protocol 85). */
public record TransferToGasKeyAction(PublicKey publicKey, Balance deposit) implements Action {
  /** Borsh number. */
  public static final int TAG = 12;

  static TransferToGasKeyAction read(BorshReader in) {
    return new TransferToGasKeyAction(PublicKey.read(in), Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "TransferToGasKey";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(publicKey).value(deposit);
  }
}
