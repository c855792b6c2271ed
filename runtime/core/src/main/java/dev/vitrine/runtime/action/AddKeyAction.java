package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** Adds an access key to the receiver's account. */
public record AddKeyAction(PublicKey publicKey, AccessKey accessKey) implements Action {
  /** Borsh number. */
  public static final int TAG = 5;

  static AddKeyAction read(BorshReader in) {
    return new AddKeyAction(PublicKey.read(in), AccessKey.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "AddKey";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(publicKey).value(accessKey);
  }

  @Override
  public boolean usesPostQuantumKeys() {
    return publicKey.type() == KeyType.ML_DSA_65;
  }

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    FunctionCallPermission limits = accessKey.permission().functionCall();
    if (limits != null) {
      ActionsValidationError error = validateLimits(rules, limits);
      if (error != null) {
        return error;
      }
    }
    return accessKey.isGasKey() ? validateGasKey(rules, limits) : null;
  }

  private static ActionsValidationError validateLimits(
      ValidationRules rules, FunctionCallPermission limits) {
    if (!AccountId.isValid(limits.receiverId())) {
      return ActionsValidationError.invalidAccountId(
          Utf8Length.truncate(limits.receiverId(), 2 * AccountId.MAX_LENGTH));
    }
    long nameLimit = rules.limits().maxLengthMethodName;
    long total = 0;
    for (String name : limits.methodNames()) {
      long length = Utf8Length.of(name);
      if (length > nameLimit) {
        return ActionsValidationError.addKeyMethodNameLengthExceeded(length, nameLimit);
      }
      total += length + 1;
    }
    long totalLimit = rules.limits().maxNumberBytesMethodNames;
    return total > totalLimit
        ? ActionsValidationError.addKeyMethodNamesNumberOfBytesExceeded(total, totalLimit)
        : null;
  }

  private ActionsValidationError validateGasKey(
      ValidationRules rules, FunctionCallPermission limits) {
    ActionsValidationError error = rules.require(ProtocolFeature.GAS_KEYS, "GasKeys");
    if (error != null) {
      return error;
    }
    if (limits != null && limits.allowance() != null) {
      return ActionsValidationError.GAS_KEY_FUNCTION_CALL_ALLOWANCE_NOT_ALLOWED;
    }
    GasKeyInfo info = accessKey.gasKeyInfo();
    if (info.numNonces() == 0 || info.numNonces() > AccessKey.MAX_GAS_KEY_NONCES) {
      return ActionsValidationError.gasKeyInvalidNumNonces(
          info.numNonces(), AccessKey.MAX_GAS_KEY_NONCES);
    }
    return info.balance().isZero()
        ? null
        : ActionsValidationError.addGasKeyWithNonZeroBalance(info.balance());
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    FunctionCallPermission limits = accessKey.permission().functionCall();
    Cost cost =
        limits == null
            ? Cost.send(fees, ActionCost.ADD_FULL_ACCESS_KEY, sir)
            : Cost.send(fees, ActionCost.ADD_FUNCTION_CALL_KEY_BASE, sir)
                .plus(
                    Cost.send(fees, ActionCost.ADD_FUNCTION_CALL_KEY_BYTE, sir)
                        .times(methodNameBytes(limits)));
    return accessKey.isGasKey() ? cost.plus(GasKeyFees.addKeySend(fees, sir)) : cost;
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    FunctionCallPermission limits = accessKey.permission().functionCall();
    Cost cost =
        limits == null
            ? Cost.exec(fees, ActionCost.ADD_FULL_ACCESS_KEY)
            : Cost.exec(fees, ActionCost.ADD_FUNCTION_CALL_KEY_BASE)
                .plus(
                    Cost.exec(fees, ActionCost.ADD_FUNCTION_CALL_KEY_BYTE)
                        .times(methodNameBytes(limits)));
    if (!accessKey.isGasKey()) {
      return cost;
    }
    int nonces = accessKey.gasKeyInfo().numNonces();
    return cost.plus(GasKeyFees.addKeyExec(fees, receiverId, publicKey, nonces));
  }

  /** Bytes of all method names, each with one byte to end it. */
  private static long methodNameBytes(FunctionCallPermission limits) {
    long bytes = 0;
    for (String name : limits.methodNames()) {
      bytes += Utf8Length.of(name) + 1;
    }
    return bytes;
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    ShardState state = execution.state();
    if (state.accessKey(id, publicKey) != null) {
      execution.fail(ActionErrorKind.addKeyAlreadyExists(id, publicKey));
      return;
    }
    PublicKeyHandle handle = PublicKeyHandle.of(publicKey);
    long nonce = KeyStorage.initialNonce(execution.context().blockHeight());
    AccessKey added = accessKey.withNonce(accessKey.isGasKey() ? 0 : nonce);
    state.setAccessKey(id, publicKey, added);
    if (accessKey.isGasKey()) {
      for (int i = 0; i < accessKey.gasKeyInfo().numNonces(); i++) {
        state.setGasKeyNonce(id, handle, i, nonce);
      }
    }
    Account account = execution.account();
    long bytes = KeyStorage.usage(execution.config().fees, handle, added);
    execution.setAccount(
        account.withStorageUsage(ContractStorage.more(account.storageUsage(), bytes)));
  }
}
