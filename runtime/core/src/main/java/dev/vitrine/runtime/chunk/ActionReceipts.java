package dev.vitrine.runtime.chunk;

import dev.vitrine.config.ActionCost;
import dev.vitrine.runtime.action.ActionExecution;
import dev.vitrine.runtime.action.ActionTotals;
import dev.vitrine.runtime.action.Cost;
import dev.vitrine.runtime.action.DeleteAccountAction;
import dev.vitrine.runtime.action.StorageStake;
import dev.vitrine.runtime.error.ActionError;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.TxExecutionError;
import dev.vitrine.runtime.outcome.ExecutionMetadata;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.runtime.outcome.ExecutionStatus;
import dev.vitrine.runtime.outcome.GasProfile;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.DataReceiver;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptIds;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.ReceivedData;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.PromiseResult;
import dev.vitrine.vm.ReturnData;
import java.util.ArrayList;
import java.util.List;

/**
 * Action receipts: put aside until their inputs are there, then executed (runtime.md §4.4, §4.5).
 */
final class ActionReceipts {
  private static final byte[] NOTHING = new byte[0];

  private final Chunk chunk;

  ActionReceipts(Chunk chunk) {
    this.chunk = chunk;
  }

  /** Executes the receipt if all it waits for has come; else puts it aside. */
  void process(Receipt receipt) {
    AccountId receiver = receipt.receiverId();
    int pending = 0;
    for (CryptoHash dataId : ((ActionReceipt) receipt.body()).inputDataIds()) {
      if (!chunk.update().contains(TrieKey.receivedData(receiver, dataId))) {
        pending++;
        chunk.state.set(TrieKey.postponedReceiptId(receiver, dataId), receipt.id());
      }
    }
    if (pending == 0) {
      execute(receipt);
      return;
    }
    chunk.state.setPendingDataCount(receiver, receipt.id(), pending);
    chunk.state.setReceipt(TrieKey.postponedReceipt(receiver, receipt.id()), receipt);
    chunk.commit(StateChangeCause.Kind.POSTPONED_RECEIPT, receipt.id());
  }

  /** Executes a receipt whose inputs are all there. */
  void execute(Receipt receipt) {
    AccountId receiver = receipt.receiverId();
    chunk.calls.setPromiseResults(takeInputs(receipt));
    chunk.commit(StateChangeCause.Kind.ACTION_RECEIPT_PROCESSING_STARTED, receipt.id());
    Account before = chunk.state.account(receiver);
    ActionExecution execution =
        new ActionExecution(chunk.context, chunk.config, chunk.state, chunk.calls, receipt, before);
    execution.gas().burn(Cost.exec(chunk.config.fees, ActionCost.NEW_ACTION_RECEIPT));
    execution.run();
    if (execution.error() == null && execution.account() != null) {
      writeAccount(execution);
    }
    GasSettlement settlement = new GasSettlement(execution);
    if (!execution.isRefund()) {
      settlement.refund(before != null);
    } else if (execution.error() != null) {
      // What cannot be given back is burnt.
      chunk.stats.addOtherBurnt(ActionTotals.deposit(execution.body().actions()));
    }
    chunk.stats.addGasDeficit(settlement.deficit());
    chunk.proposals.addAll(execution.proposals());
    if (execution.error() == null) {
      chunk.commit(StateChangeCause.Kind.RECEIPT_PROCESSING, receipt.id());
    } else {
      chunk.update().rollback();
    }
    Balance tokensBurnt = settlement.tokensBurnt();
    chunk.stats.addTxBurnt(tokensBurnt.minus(payReward(receipt, settlement.reward())));
    chunk.stats.addSubsidized(execution.subsidized());
    finish(execution, tokensBurnt);
  }

  private List<PromiseResult> takeInputs(Receipt receipt) {
    List<CryptoHash> inputs = ((ActionReceipt) receipt.body()).inputDataIds();
    if (inputs.isEmpty()) {
      return List.of();
    }
    List<PromiseResult> results = new ArrayList<>(inputs.size());
    for (CryptoHash dataId : inputs) {
      TrieKey row = TrieKey.receivedData(receipt.receiverId(), dataId);
      byte[] data = chunk.state.need(row, ReceivedData::read).data();
      chunk.state.remove(row);
      results.add(data == null ? PromiseResult.FAILED : PromiseResult.successful(data));
    }
    return results;
  }

  private void writeAccount(ActionExecution execution) {
    Account account = execution.account();
    Balance missing = StorageStake.missing(chunk.config.fees, account, account.amount());
    if (missing == null) {
      chunk.state.setAccount(execution.receiverId(), account);
    } else {
      execution.fail(
          new ActionError(
              ActionError.NO_INDEX,
              ActionErrorKind.lackBalanceForState(execution.receiverId(), missing)));
    }
  }

  /** Gives the contract its share if its account is still there; returns what was given. */
  private Balance payReward(Receipt receipt, Balance reward) {
    if (reward.isZero()) {
      return Balance.ZERO;
    }
    Account account = chunk.state.account(receipt.receiverId());
    if (account == null) {
      return Balance.ZERO;
    }
    chunk.state.setAccount(receipt.receiverId(), account.withAmount(account.amount().plus(reward)));
    chunk.commit(StateChangeCause.Kind.ACTION_RECEIPT_GAS_REWARD, receipt.id());
    return reward;
  }

  private void finish(ActionExecution execution, Balance tokensBurnt) {
    Receipt receipt = execution.receipt();
    passResultOn(execution);
    List<CryptoHash> receiptIds = new ArrayList<>();
    List<Receipt> made = execution.newReceipts();
    for (int i = 0; i < made.size(); i++) {
      CryptoHash id = ReceiptIds.ofReceipt(receipt.id(), chunk.height(), i);
      Receipt named = made.get(i).withId(id);
      if (isInstant(named)) {
        chunk.instant.add(named);
      } else {
        chunk.sink.send(named);
      }
      if (named.body() instanceof ActionReceipt) {
        receiptIds.add(id);
      }
    }
    chunk.add(
        new ExecutionOutcome(
            receipt.id(),
            execution.logs(),
            receiptIds,
            execution.gas().burnt(),
            execution.gas().compute(),
            tokensBurnt,
            receipt.receiverId(),
            status(execution),
            metadata(execution)));
  }

  /** Those who wait for this receipt's result get it, or wait for the receipt that it names. */
  private static void passResultOn(ActionExecution execution) {
    List<DataReceiver> waiting = execution.body().outputDataReceivers();
    if (waiting.isEmpty()) {
      return;
    }
    if (execution.error() == null
        && execution.returned() instanceof ReturnData.ReceiptIndex promised) {
      Receipt made = execution.newReceipts().get(promised.receipt());
      ActionReceipt body = (ActionReceipt) made.body();
      List<DataReceiver> receivers = new ArrayList<>(body.outputDataReceivers());
      receivers.addAll(waiting);
      execution
          .newReceipts()
          .set(promised.receipt(), made.withBody(body.withOutputDataReceivers(receivers)));
      return;
    }
    byte[] data =
        execution.error() != null
            ? null
            : execution.returned() instanceof ReturnData.Value value ? value.value() : NOTHING;
    for (DataReceiver receiver : waiting) {
      execution.send(
          new Receipt(
              execution.receiverId(),
              receiver.receiverId(),
              CryptoHash.ZERO,
              new DataReceipt(false, receiver.dataId(), data)));
    }
  }

  /** Receipts that run at once, whatever the limits: yields, and an account that only goes. */
  private static boolean isInstant(Receipt receipt) {
    if (!(receipt.body() instanceof ActionReceipt body)) {
      return false;
    }
    return body.promiseYield()
        || (body.inputDataIds().isEmpty()
            && body.actions().size() == 1
            && body.actions().get(0) instanceof DeleteAccountAction);
  }

  private ExecutionStatus status(ActionExecution execution) {
    if (execution.error() != null) {
      return new ExecutionStatus.Failure(TxExecutionError.of(execution.error()));
    }
    if (execution.returned() instanceof ReturnData.ReceiptIndex promised) {
      return new ExecutionStatus.SuccessReceiptId(
          ReceiptIds.ofReceipt(execution.receipt().id(), chunk.height(), promised.receipt()));
    }
    return new ExecutionStatus.SuccessValue(
        execution.returned() instanceof ReturnData.Value value ? value.value() : NOTHING);
  }

  private ExecutionMetadata metadata(ActionExecution execution) {
    GasProfile profile =
        execution.gas().profile() == null
            ? GasProfile.EMPTY
            : GasProfile.of(execution.gas().profile());
    if (!chunk.has(ProtocolFeature.EXECUTION_METADATA_V4)) {
      return new ExecutionMetadata.V3(profile);
    }
    List<AccountContract> contracts = new ArrayList<>(execution.contractsBefore());
    while (contracts.size() < execution.body().actions().size()) {
      contracts.add(AccountContract.NONE);
    }
    return new ExecutionMetadata.V4(profile, contracts);
  }
}
