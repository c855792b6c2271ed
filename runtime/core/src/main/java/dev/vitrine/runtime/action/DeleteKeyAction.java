package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** Removes an access key of the receiver's account. */
public record DeleteKeyAction(PublicKey publicKey) implements Action {
  /** Borsh number. */
  public static final int TAG = 6;

  static DeleteKeyAction read(BorshReader in) {
    return new DeleteKeyAction(PublicKey.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeleteKey";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(publicKey);
  }

  @Override
  public boolean usesPostQuantumKeys() {
    return publicKey.type() == KeyType.ML_DSA_65;
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.DELETE_KEY, sir);
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.DELETE_KEY);
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    ShardState state = execution.state();
    AccessKey key = state.accessKey(id, publicKey);
    if (key == null) {
      execution.fail(ActionErrorKind.deleteKeyDoesNotExist(id, publicKey));
      return;
    }
    PublicKeyHandle handle = PublicKeyHandle.of(publicKey);
    if (key.isGasKey() && !deleteGasKey(execution, handle, key.gasKeyInfo())) {
      return;
    }
    state.remove(TrieKey.accessKey(id, handle));
    // The key counts as it is now, not as it was added.
    long bytes = KeyStorage.usage(execution.config().fees, handle, key);
    Account account = execution.account();
    execution.setAccount(
        account.withStorageUsage(ContractStorage.less(account.storageUsage(), bytes)));
  }

  /** Burns the key's balance and removes its nonces; false if there is too much to burn. */
  private boolean deleteGasKey(ActionExecution execution, PublicKeyHandle handle, GasKeyInfo info) {
    AccountId id = execution.receiverId();
    if (info.balance().compareTo(GasKeyBalance.MOST_TO_BURN) > 0) {
      execution.fail(ActionErrorKind.gasKeyBalanceTooHigh(id, publicKey, info.balance()));
      return false;
    }
    execution.burnTokens(info.balance());
    for (int i = 0; i < info.numNonces(); i++) {
      execution.state().remove(TrieKey.gasKeyNonce(id, handle, i));
    }
    execution
        .gas()
        .addCompute(
            KeyStorage.removalCompute(
                execution.config().wasm.extCosts,
                info.numNonces(),
                info.numNonces() * KeyStorage.nonceKeyLength(id, handle)));
    return true;
  }
}
