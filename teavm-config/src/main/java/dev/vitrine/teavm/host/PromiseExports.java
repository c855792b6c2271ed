package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Promises: {@link dev.vitrine.vm.VMLogic#promises} as exports. */
public final class PromiseExports {
  private PromiseExports() {}

  @Export(name = "env.promise_create")
  public static long promiseCreate(
      long accountIdLength,
      long accountIdPointer,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long left) {
    return enter(left)
        .promises
        .promiseCreate(
            accountIdLength,
            accountIdPointer,
            methodLength,
            methodPointer,
            argumentsLength,
            argumentsPointer,
            amountPointer,
            gasAttached);
  }

  @Export(name = "env.promise_then")
  public static long promiseThen(
      long promiseIndex,
      long accountIdLength,
      long accountIdPointer,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long left) {
    return enter(left)
        .promises
        .promiseThen(
            promiseIndex,
            accountIdLength,
            accountIdPointer,
            methodLength,
            methodPointer,
            argumentsLength,
            argumentsPointer,
            amountPointer,
            gasAttached);
  }

  @Export(name = "env.promise_and")
  public static long promiseAnd(long indicesPointer, long count, long left) {
    return enter(left).promises.promiseAnd(indicesPointer, count);
  }

  @Export(name = "env.promise_batch_create")
  public static long promiseBatchCreate(long accountIdLength, long accountIdPointer, long left) {
    return enter(left).promises.promiseBatchCreate(accountIdLength, accountIdPointer);
  }

  @Export(name = "env.promise_batch_then")
  public static long promiseBatchThen(
      long promiseIndex, long accountIdLength, long accountIdPointer, long left) {
    return enter(left).promises.promiseBatchThen(promiseIndex, accountIdLength, accountIdPointer);
  }

  @Export(name = "env.promise_set_refund_to")
  public static void promiseSetRefundTo(
      long promiseIndex, long accountIdLength, long accountIdPointer, long left) {
    enter(left).promises.promiseSetRefundTo(promiseIndex, accountIdLength, accountIdPointer);
  }

  @Export(name = "env.promise_results_count")
  public static long promiseResultsCount(long left) {
    return enter(left).promises.promiseResultsCount();
  }

  @Export(name = "env.promise_result")
  public static long promiseResult(long resultIndex, long registerId, long left) {
    return enter(left).promises.promiseResult(resultIndex, registerId);
  }

  @Export(name = "env.promise_return")
  public static void promiseReturn(long promiseIndex, long left) {
    enter(left).promises.promiseReturn(promiseIndex);
  }
}
