package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.GlobalContractIdentifier;

/** Makes the receiver's account run a global contract. */
public record UseGlobalContractAction(GlobalContractIdentifier contractIdentifier)
    implements Action {
  /** Borsh number. */
  public static final int TAG = 10;

  static UseGlobalContractAction read(BorshReader in) {
    return new UseGlobalContractAction(GlobalContractIdentifier.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "UseGlobalContract";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(contractIdentifier);
  }
}
