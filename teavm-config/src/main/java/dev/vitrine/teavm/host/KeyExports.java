package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Actions on keys: {@link dev.vitrine.vm.VMLogic#keys} as exports. */
public final class KeyExports {
  private KeyExports() {}

  @Export(name = "env.promise_batch_action_add_key_with_full_access")
  public static void promiseBatchActionAddKeyWithFullAccess(
      long promiseIndex, long publicKeyLength, long publicKeyPointer, long nonce, long left) {
    enter(left)
        .keys
        .promiseBatchActionAddKeyWithFullAccess(
            promiseIndex, publicKeyLength, publicKeyPointer, nonce);
  }

  @Export(name = "env.promise_batch_action_add_key_with_function_call")
  public static void promiseBatchActionAddKeyWithFunctionCall(
      long promiseIndex,
      long publicKeyLength,
      long publicKeyPointer,
      long nonce,
      long allowancePointer,
      long receiverLength,
      long receiverPointer,
      long methodNamesLength,
      long methodNamesPointer,
      long left) {
    enter(left)
        .keys
        .promiseBatchActionAddKeyWithFunctionCall(
            promiseIndex,
            publicKeyLength,
            publicKeyPointer,
            nonce,
            allowancePointer,
            receiverLength,
            receiverPointer,
            methodNamesLength,
            methodNamesPointer);
  }

  @Export(name = "env.promise_batch_action_delete_key")
  public static void promiseBatchActionDeleteKey(
      long promiseIndex, long publicKeyLength, long publicKeyPointer, long left) {
    enter(left).keys.promiseBatchActionDeleteKey(promiseIndex, publicKeyLength, publicKeyPointer);
  }

  @Export(name = "env.promise_batch_action_transfer_to_gas_key")
  public static void promiseBatchActionTransferToGasKey(
      long promiseIndex,
      long publicKeyLength,
      long publicKeyPointer,
      long amountPointer,
      long left) {
    enter(left)
        .keys
        .promiseBatchActionTransferToGasKey(
            promiseIndex, publicKeyLength, publicKeyPointer, amountPointer);
  }

  @Export(name = "env.promise_batch_action_add_gas_key_with_full_access")
  public static void promiseBatchActionAddGasKeyWithFullAccess(
      long promiseIndex, long publicKeyLength, long publicKeyPointer, long numNonces, long left) {
    enter(left)
        .keys
        .promiseBatchActionAddGasKeyWithFullAccess(
            promiseIndex, publicKeyLength, publicKeyPointer, numNonces);
  }

  @Export(name = "env.promise_batch_action_add_gas_key_with_function_call")
  public static void promiseBatchActionAddGasKeyWithFunctionCall(
      long promiseIndex,
      long publicKeyLength,
      long publicKeyPointer,
      long numNonces,
      long allowancePointer,
      long receiverLength,
      long receiverPointer,
      long methodNamesLength,
      long methodNamesPointer,
      long left) {
    enter(left)
        .keys
        .promiseBatchActionAddGasKeyWithFunctionCall(
            promiseIndex,
            publicKeyLength,
            publicKeyPointer,
            numNonces,
            allowancePointer,
            receiverLength,
            receiverPointer,
            methodNamesLength,
            methodNamesPointer);
  }
}
