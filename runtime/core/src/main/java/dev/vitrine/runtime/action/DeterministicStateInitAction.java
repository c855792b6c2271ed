package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.receipt.Refunds;
import dev.vitrine.state.Account;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
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

  @Override
  public ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    AccountId derivedId = stateInit.accountId();
    if (!derivedId.equals(receiverId)) {
      return ActionsValidationError.invalidDeterministicStateInitReceiver(receiverId, derivedId);
    }
    long keyLimit = rules.limits().maxLengthStorageKey;
    long valueLimit = rules.limits().maxLengthStorageValue;
    for (StateInit.Entry entry : stateInit.data()) {
      if (entry.key().length > keyLimit) {
        return ActionsValidationError.deterministicStateInitKeyLengthExceeded(
            entry.key().length, keyLimit);
      }
      if (entry.value().length > valueLimit) {
        return ActionsValidationError.deterministicStateInitValueLengthExceeded(
            entry.value().length, valueLimit);
      }
    }
    return null;
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.DETERMINISTIC_STATE_INIT_BASE, sir)
        .plus(
            Cost.send(fees, ActionCost.DETERMINISTIC_STATE_INIT_BYTE, sir)
                .times(stateInit.dataLength()))
        .plus(
            Cost.send(fees, ActionCost.DETERMINISTIC_STATE_INIT_ENTRY, sir)
                .times(stateInit.data().size()));
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.DETERMINISTIC_STATE_INIT_BASE)
        .plus(
            Cost.exec(fees, ActionCost.DETERMINISTIC_STATE_INIT_BYTE).times(stateInit.dataLength()))
        .plus(
            Cost.exec(fees, ActionCost.DETERMINISTIC_STATE_INIT_ENTRY)
                .times(stateInit.data().size()));
  }

  @Override
  public ActionErrorKind checkAccount(ActionExecution execution) {
    return null;
  }

  @Override
  public void apply(ActionExecution execution) {
    FeesConfig fees = execution.config().fees;
    if (execution.account() == null) {
      // Who acts stays the predecessor: the account is made for anybody, not taken over.
      execution.setAccount(ImplicitAccounts.deterministic(fees, Balance.ZERO));
    }
    if (execution.account().contract().isNone()) {
      initialise(execution);
      if (execution.error() != null) {
        return;
      }
    }
    Account account = execution.account();
    Balance missing = StorageStake.missing(fees, account, account.amount());
    Balance rest = deposit;
    if (missing != null) {
      rest = deposit.minusChecked(missing);
      if (rest == null) {
        execution.fail(ActionErrorKind.lackBalanceForState(execution.receiverId(), missing));
        return;
      }
      execution.setAccount(account.withAmount(account.amount().plus(missing)));
    }
    if (!rest.isZero()) {
      execution.send(Refunds.ofBalance(execution.refundReceiverId(), rest));
    }
  }

  private void initialise(ActionExecution execution) {
    ContractStorage.useGlobal(execution, stateInit.code());
    if (execution.error() != null) {
      return;
    }
    AccountId id = execution.receiverId();
    long usage = execution.account().storageUsage();
    long extra = execution.config().fees.numExtraBytesRecord;
    for (StateInit.Entry entry : stateInit.data()) {
      execution.state().update().set(TrieKey.contractData(id, entry.key()), entry.value());
      long bytes = (long) entry.key().length + entry.value().length + extra;
      usage = ContractStorage.more(usage, bytes);
    }
    execution.setAccount(execution.account().withStorageUsage(usage));
  }
}
