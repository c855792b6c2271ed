package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/** Calls a method of the receiver's contract. Gas is u64. */
public record FunctionCallAction(String methodName, byte[] args, long gas, Balance deposit)
    implements Action {
  /** Borsh number. */
  public static final int TAG = 2;

  static FunctionCallAction read(BorshReader in) {
    return new FunctionCallAction(in.string(), in.bytes(), in.u64(), Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "FunctionCall";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.string(methodName).bytes(args).u64(gas).value(deposit);
  }
}
