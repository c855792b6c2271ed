package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.Refunds;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/** Removes the receiver's account; what it holds goes to the beneficiary. */
public record DeleteAccountAction(AccountId beneficiaryId) implements Action {
  /** Borsh number. */
  public static final int TAG = 7;

  static DeleteAccountAction read(BorshReader in) {
    return new DeleteAccountAction(AccountId.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "DeleteAccount";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(beneficiaryId);
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.DELETE_ACCOUNT, sir);
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.DELETE_ACCOUNT);
  }

  @Override
  public boolean onlyByAccountItself() {
    return true;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    Account account = execution.account();
    if (!account.locked().isZero()) {
      execution.fail(ActionErrorKind.deleteAccountStaking(id));
      return;
    }
    long data = ContractStorage.less(account.storageUsage(), contractUsage(execution));
    if (Long.compareUnsigned(data, Account.MAX_DELETION_STORAGE_USAGE) > 0) {
      execution.fail(ActionErrorKind.deleteAccountWithLargeState(id));
      return;
    }
    Balance gasKeys = gasKeyBalances(execution.state(), id);
    if (gasKeys.compareTo(GasKeyBalance.MOST_TO_BURN) > 0) {
      execution.fail(ActionErrorKind.gasKeyBalanceTooHigh(id, null, gasKeys));
      return;
    }
    if (!account.amount().isZero()) {
      execution.send(Refunds.ofBalance(beneficiaryId, account.amount()));
    }
    removeRows(execution);
    execution.burnTokens(gasKeys);
    execution.setActorId(execution.receipt().predecessorId());
    execution.setAccount(null);
  }

  /** Bytes of the contract, which do not count as state. */
  private static long contractUsage(ActionExecution execution) {
    AccountId id = execution.receiverId();
    ShardState state = execution.state();
    return execution.has(ProtocolFeature.FIX_DELETE_ACCOUNT_GLOBAL_CONTRACT_STORAGE_USAGE)
        ? ContractStorage.usage(state, id, execution.account())
        : ContractStorage.codeLength(state, id);
  }

  private static Balance gasKeyBalances(ShardState state, AccountId id) {
    Balance total = Balance.ZERO;
    for (TrieKey row : state.update().keys(TrieKey.accessKeysPrefix(id))) {
      if (row.row() == Row.ACCESS_KEY) {
        AccessKey key = state.get(row, AccessKey::read);
        if (key != null && key.isGasKey()) {
          total = total.plusChecked(key.gasKeyInfo().balance());
          if (total == null) {
            throw new InconsistentState("balance of the gas keys of " + id + " is beyond u128");
          }
        }
      }
    }
    return total;
  }

  private static void removeRows(ActionExecution execution) {
    AccountId id = execution.receiverId();
    ShardState state = execution.state();
    state.remove(TrieKey.account(id));
    state.remove(TrieKey.contractCode(id));
    long nonces = 0;
    long nonceKeyBytes = 0;
    for (TrieKey row : state.update().keys(TrieKey.accessKeysPrefix(id))) {
      if (row.row() == Row.GAS_KEY_NONCE) {
        nonces++;
        nonceKeyBytes += row.length();
      }
      state.remove(row);
    }
    for (TrieKey row : state.update().keys(TrieKey.contractDataPrefix(id, new byte[0]))) {
      state.remove(row);
    }
    if (nonces > 0) {
      execution
          .gas()
          .addCompute(
              KeyStorage.removalCompute(execution.config().wasm.extCosts, nonces, nonceKeyBytes));
    }
  }
}
