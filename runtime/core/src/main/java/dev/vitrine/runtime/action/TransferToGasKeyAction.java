package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.state.AccessKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.KeyType;
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

  @Override
  public boolean usesPostQuantumKeys() {
    return publicKey.type() == KeyType.ML_DSA_65;
  }

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    return rules.require(ProtocolFeature.GAS_KEYS, "GasKeys");
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return GasKeyFees.transferSend(fees, sir, publicKey);
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return GasKeyFees.transferExec(fees, receiverId, publicKey);
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    AccessKey key = execution.state().accessKey(id, publicKey);
    if (key == null || !key.isGasKey()) {
      execution.fail(ActionErrorKind.gasKeyDoesNotExist(id, publicKey));
      return;
    }
    execution.state().setAccessKey(id, publicKey, GasKeyBalance.plus(key, deposit));
  }
}
