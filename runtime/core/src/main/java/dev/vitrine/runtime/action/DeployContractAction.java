package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/** Puts contract code on the receiver's account. */
public record DeployContractAction(byte[] code) implements Action {
  /** Borsh number. */
  public static final int TAG = 1;

  static DeployContractAction read(BorshReader in) {
    return new DeployContractAction(in.bytes());
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeployContract";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.bytes(code);
  }
}
