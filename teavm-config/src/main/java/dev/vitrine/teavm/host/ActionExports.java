package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Actions on accounts and tokens, and calls: {@link dev.vitrine.vm.VMLogic#actions} as exports. */
public final class ActionExports {
  private ActionExports() {}

  @Export(name = "env.promise_batch_action_create_account")
  public static void promiseBatchActionCreateAccount(long promiseIndex, long left) {
    enter(left).actions.promiseBatchActionCreateAccount(promiseIndex);
  }

  @Export(name = "env.promise_batch_action_function_call")
  public static void promiseBatchActionFunctionCall(
      long promiseIndex,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long left) {
    enter(left)
        .actions
        .promiseBatchActionFunctionCall(
            promiseIndex,
            methodLength,
            methodPointer,
            argumentsLength,
            argumentsPointer,
            amountPointer,
            gasAttached);
  }

  @Export(name = "env.promise_batch_action_function_call_weight")
  public static void promiseBatchActionFunctionCallWeight(
      long promiseIndex,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long gasWeight,
      long left) {
    enter(left)
        .actions
        .promiseBatchActionFunctionCallWeight(
            promiseIndex,
            methodLength,
            methodPointer,
            argumentsLength,
            argumentsPointer,
            amountPointer,
            gasAttached,
            gasWeight);
  }

  @Export(name = "env.promise_batch_action_transfer")
  public static void promiseBatchActionTransfer(long promiseIndex, long amountPointer, long left) {
    enter(left).actions.promiseBatchActionTransfer(promiseIndex, amountPointer);
  }

  @Export(name = "env.promise_batch_action_stake")
  public static void promiseBatchActionStake(
      long promiseIndex,
      long amountPointer,
      long publicKeyLength,
      long publicKeyPointer,
      long left) {
    enter(left)
        .actions
        .promiseBatchActionStake(promiseIndex, amountPointer, publicKeyLength, publicKeyPointer);
  }

  @Export(name = "env.promise_batch_action_delete_account")
  public static void promiseBatchActionDeleteAccount(
      long promiseIndex, long beneficiaryLength, long beneficiaryPointer, long left) {
    enter(left)
        .actions
        .promiseBatchActionDeleteAccount(promiseIndex, beneficiaryLength, beneficiaryPointer);
  }
}
