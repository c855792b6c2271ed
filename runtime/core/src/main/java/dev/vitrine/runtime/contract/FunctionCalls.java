package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.action.ActionExecution;
import dev.vitrine.runtime.action.ContractCalls;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceiver;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptIds;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.runtime.validator.ValidatorStakes;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.PromiseYieldTimeout;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.ContractCodes;
import dev.vitrine.trie.TrieAccounting;
import dev.vitrine.trie.TrieStop;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.ContractCode;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.CurrentContract;
import dev.vitrine.vm.PromiseResult;
import dev.vitrine.vm.RunResult;
import dev.vitrine.vm.VMContext;
import dev.vitrine.vm.VMOutcome;
import dev.vitrine.vm.error.CompilationError;
import dev.vitrine.vm.error.LoadingError;
import dev.vitrine.vm.error.VMRunnerError;
import java.util.ArrayList;
import java.util.List;

/** The FunctionCall action: from account to VM and back (docs/spec/runtime.md §4.7). */
public final class FunctionCalls implements ContractCalls {
  private final ContractRunner runner;
  private final TrieAccounting accounting;
  private final ValidatorStakes validators;
  private List<PromiseResult> promiseResults = List.of();

  /** Calls of one application; {@code accounting} counts trie nodes for all of them. */
  public FunctionCalls(
      ContractRunner runner, TrieAccounting accounting, ValidatorStakes validators) {
    this.runner = runner;
    this.accounting = accounting;
    this.validators = validators;
  }

  /** What the receipt at work waited for. */
  public void setPromiseResults(List<PromiseResult> results) {
    promiseResults = results;
  }

  @Override
  public void call(FunctionCallAction call, ActionExecution execution) {
    ApplyContext context = execution.context();
    ShardState state = execution.state();
    AccountId id = execution.receiverId();
    Account account = execution.account();
    ContractIdentity contract =
        ContractIdentity.of(id, account.contract(), state, context.chainId());
    if (account.amount().plusChecked(call.deposit()) == null) {
      throw new InconsistentState("balance of " + id + " and a deposit are beyond u128");
    }
    CryptoHash actionHash =
        ReceiptIds.ofAction(execution.receipt().id(), context.blockHeight(), execution.index());
    RuntimeExternal external = new RuntimeExternal(execution, accounting, validators, actionHash);
    VMOutcome outcome = run(call, execution, contract, external, actionHash);
    long used = outcome.usedGas();
    if (!outcome.nop()) {
      long unused = Long.compareUnsigned(call.gas(), used) > 0 ? call.gas() - used : 0;
      used += external.receipts().distributeGas(unused);
    }
    execution.logs().addAll(outcome.logs());
    execution.gas().addCall(outcome.burntGas(), used, outcome.computeUsage(), outcome.profile());
    if (outcome.aborted() != null) {
      execution.fail(ActionErrorKind.functionCallError(CallErrors.of(outcome.aborted())));
      return;
    }
    enqueueTimeouts(execution, external.receipts());
    for (Receipt receipt : external.receipts().finish(id, execution.body())) {
      execution.send(receipt);
    }
    execution.setAccount(
        account.withAmount(outcome.balance()).withStorageUsage(outcome.storageUsage()));
    execution.subsidize(outcome.subsidizedAmount());
    execution.returns(outcome.returnData());
  }

  private VMOutcome run(
      FunctionCallAction call,
      ActionExecution execution,
      ContractIdentity contract,
      RuntimeExternal external,
      CryptoHash actionHash) {
    RunResult result =
        runner.run(
            code(contract, execution.state().update().codes()),
            call.methodName(),
            vmContext(call, execution, actionHash),
            external,
            execution.config());
    if (result.outcome() != null) {
      return result.outcome();
    }
    VMRunnerError error = result.error();
    if (error instanceof VMRunnerError.ContractCodeNotPresent) {
      return VMOutcome.nop(
          new CompilationError.CodeDoesNotExist(execution.receiverId().toString()));
    }
    if (error instanceof VMRunnerError.LoadingError loading) {
      return VMOutcome.nop(new LoadingError(loading.msg()));
    }
    if (error instanceof VMRunnerError.ExternalError stop) {
      if (stop.reason() instanceof TrieStop missing) {
        throw missing;
      }
      throw (InconsistentState) stop.reason();
    }
    throw new InconsistentState(error.text());
  }

  /**
   * The code, looked up now: whether it is there must not depend on what was prepared earlier, for
   * other accounts or other proofs.
   */
  private static ContractCode code(ContractIdentity contract, ContractCodes codes) {
    byte[] code;
    if (contract.isNone()) {
      code = null;
    } else {
      if (codes.isInState(contract.codeHash(), contract.row())) {
        codes.recordCall(contract.codeHash());
      }
      code = codes.get(contract.codeHash(), contract.row());
    }
    return new Code(code == null ? CryptoHash.ZERO : contract.codeHash(), code);
  }

  private record Code(CryptoHash hash, byte[] load) implements ContractCode {}

  private VMContext vmContext(
      FunctionCallAction call, ActionExecution execution, CryptoHash actionHash) {
    ApplyContext context = execution.context();
    ActionReceipt body = execution.body();
    Account account = execution.account();
    List<AccountId> outputs = new ArrayList<>();
    if (execution.isLastAction()) {
      for (DataReceiver receiver : body.outputDataReceivers()) {
        outputs.add(receiver.receiverId());
      }
    }
    return new VMContext(
        execution.receiverId(),
        body.signerId(),
        body.signerPublicKey().toBorsh(),
        execution.receipt().predecessorId(),
        execution.refundReceiverId(),
        call.args(),
        promiseResults,
        context.blockHeight(),
        context.blockTimestamp(),
        context.epochHeight(),
        account.amount(),
        account.locked(),
        account.storageUsage(),
        current(account.contract()),
        call.deposit(),
        call.gas(),
        ReceiptIds.randomSeed(actionHash, context.randomSeed()).unsafeBytes(),
        false,
        0,
        outputs);
  }

  private static CurrentContract current(AccountContract contract) {
    if (contract instanceof AccountContract.Local local) {
      return CurrentContract.local(local.hash());
    }
    if (contract instanceof AccountContract.Global global) {
      return CurrentContract.global(global.hash());
    }
    if (contract instanceof AccountContract.GlobalByAccount global) {
      return CurrentContract.globalByAccount(global.account());
    }
    return CurrentContract.NONE;
  }

  /** Queues the time at which each new yield gives up; the queue is read in any case. */
  private static void enqueueTimeouts(ActionExecution execution, NewReceipts receipts) {
    ShardState state = execution.state();
    QueueIndices before = state.yieldTimeouts();
    QueueIndices queue = before;
    long expiresAt =
        execution.context().blockHeight()
            + execution.config().wasm.limits.yieldTimeoutLengthInBlocks;
    for (ReceiptDraft draft : receipts.yields()) {
      state.set(
          TrieKey.promiseYieldTimeout(queue.next()),
          new PromiseYieldTimeout(execution.receiverId(), draft.firstInput(), expiresAt));
      queue = queue.pushed();
    }
    if (!queue.equals(before)) {
      state.set(TrieKey.single(Row.PROMISE_YIELD_INDICES), queue);
    }
  }
}
