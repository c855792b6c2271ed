package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;

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

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.USE_GLOBAL_CONTRACT_BASE, sir)
        .plus(
            Cost.send(fees, ActionCost.USE_GLOBAL_CONTRACT_BYTE, sir)
                .times(contractIdentifier.identifierLength()));
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.USE_GLOBAL_CONTRACT_BASE)
        .plus(
            Cost.exec(fees, ActionCost.USE_GLOBAL_CONTRACT_BYTE)
                .times(contractIdentifier.identifierLength()));
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    ContractStorage.useGlobal(execution, contractIdentifier);
  }
}
