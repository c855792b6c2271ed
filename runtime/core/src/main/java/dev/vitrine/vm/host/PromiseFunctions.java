package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.types.AccountId;
import dev.vitrine.vm.PromiseResult;
import dev.vitrine.vm.ReturnData;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import java.util.Arrays;
import java.util.List;

/** Promises: receipts and their results (docs/spec/vm.md §7.7). */
public final class PromiseFunctions extends PromiseFamily {
  private static final int[] NO_RECEIPTS = {};

  private final ActionFunctions actions;

  /** The functions on this call. */
  public PromiseFunctions(CallState call, ActionFunctions actions) {
    super(call);
    this.actions = actions;
  }

  /** A promise of one call. */
  public long promiseCreate(
      long accountIdLength,
      long accountIdPointer,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached) {
    long promise = promiseBatchCreate(accountIdLength, accountIdPointer);
    actions.promiseBatchActionFunctionCall(
        promise,
        methodLength,
        methodPointer,
        argumentsLength,
        argumentsPointer,
        amountPointer,
        gasAttached);
    return promise;
  }

  /** A promise of one call after another promise. */
  public long promiseThen(
      long promiseIndex,
      long accountIdLength,
      long accountIdPointer,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached) {
    long promise = promiseBatchThen(promiseIndex, accountIdLength, accountIdPointer);
    actions.promiseBatchActionFunctionCall(
        promise,
        methodLength,
        methodPointer,
        argumentsLength,
        argumentsPointer,
        amountPointer,
        gasAttached);
    return promise;
  }

  /** Joins promises. The price "per promise" is per byte of their numbers: a quirk. */
  public long promiseAnd(long indicesPointer, long count) {
    base();
    notInView("promise_and");
    once(ExtCost.PROMISE_AND_BASE);
    if (count >>> 61 != 0) {
      throw fail(HostErrorKind.INTEGER_OVERFLOW);
    }
    long bytes = count * 8;
    per(ExtCost.PROMISE_AND_PER_PROMISE, bytes);
    chargeRead(indicesPointer, bytes);
    long limit = call.config.limits.maxNumberInputDataDependencies;
    int[] joined = NO_RECEIPTS;
    for (long at = 0; at < bytes; at += 8) {
      int[] more = call.promises.get(call.memory().u64(indicesPointer + at)).receipts();
      int before = joined.length;
      joined = Arrays.copyOf(joined, before + more.length);
      System.arraycopy(more, 0, joined, before, more.length);
      if (joined.length > limit) {
        throw tooLong(HostErrorKind.NUMBER_INPUT_DATA_DEPENDENCIES_EXCEEDED, joined.length, limit);
      }
    }
    return call.promises.push(new PromiseList.Promise(joined, true));
  }

  /** A promise to which actions can be added. */
  public long promiseBatchCreate(long accountIdLength, long accountIdPointer) {
    base();
    notInView("promise_batch_create");
    AccountId account = accountId(accountIdLength, accountIdPointer);
    payNewReceipt(isCurrent(account));
    return call.promises.pushReceipt(call.external.createReceipt(NO_RECEIPTS, account));
  }

  /** The same after another promise. */
  public long promiseBatchThen(long promiseIndex, long accountIdLength, long accountIdPointer) {
    base();
    notInView("promise_batch_then");
    AccountId account = accountId(accountIdLength, accountIdPointer);
    int[] dependencies = call.promises.get(promiseIndex).receipts();
    boolean[] toSelf = new boolean[dependencies.length];
    for (int i = 0; i < dependencies.length; i++) {
      toSelf[i] = call.external.receiptReceiver(dependencies[i]).equals(account);
    }
    payNewReceipt(isCurrent(account), toSelf);
    return call.promises.pushReceipt(call.external.createReceipt(dependencies, account));
  }

  /** Sends a promise's refunds to another account. */
  public void promiseSetRefundTo(long promiseIndex, long accountIdLength, long accountIdPointer) {
    base();
    notInView("promise_set_refund_to");
    AccountId account = accountId(accountIdLength, accountIdPointer);
    PromiseList.Promise promise = call.promises.get(promiseIndex);
    if (promise.joint()) {
      throw fail(HostErrorKind.CANNOT_SET_REFUND_TO_ON_JOINT_PROMISE);
    }
    call.external.setRefundTo(promise.receipts()[0], account);
  }

  /** How many results there are. */
  public long promiseResultsCount() {
    base();
    notInView("promise_results_count");
    return call.context.promiseResults().size();
  }

  /** A result: 0 not ready, 1 in the register, 2 failed. No price per byte. */
  public long promiseResult(long resultIndex, long registerId) {
    base();
    notInView("promise_result");
    List<PromiseResult> results = call.context.promiseResults();
    if (resultIndex < 0 || resultIndex >= results.size()) {
      throw HostError.of(HostErrorKind.INVALID_PROMISE_RESULT_INDEX, resultIndex).abort();
    }
    PromiseResult result = results.get((int) resultIndex);
    return switch (result.status()) {
      case NOT_READY -> 0;
      case FAILED -> 2;
      case SUCCESSFUL -> {
        call.registers.writeSharing(registerId, result.data());
        yield 1;
      }
    };
  }

  /** Returns whatever a promise returns. */
  public void promiseReturn(long promiseIndex) {
    base();
    once(ExtCost.PROMISE_RETURN);
    notInView("promise_return");
    PromiseList.Promise promise = call.promises.get(promiseIndex);
    if (promise.joint()) {
      throw fail(HostErrorKind.CANNOT_RETURN_JOINT_PROMISE);
    }
    call.setReturnData(new ReturnData.ReceiptIndex(promise.receipts()[0]));
  }
}
