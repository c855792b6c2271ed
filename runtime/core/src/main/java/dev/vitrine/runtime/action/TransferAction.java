package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/** Gives the receiver an amount that the predecessor has paid. */
public record TransferAction(Balance deposit) implements Action {
  /** Borsh number. */
  public static final int TAG = 3;

  static TransferAction read(BorshReader in) {
    return new TransferAction(Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "Transfer";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(deposit);
  }
}
