package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/** Brings a deterministic account into being with its code and first state. */
public record DeterministicStateInitAction(StateInit stateInit, Balance deposit) implements Action {
  /** Borsh number. */
  public static final int TAG = 11;

  static DeterministicStateInitAction read(BorshReader in) {
    return new DeterministicStateInitAction(StateInit.read(in), Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeterministicStateInit";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(stateInit).value(deposit);
  }
}
