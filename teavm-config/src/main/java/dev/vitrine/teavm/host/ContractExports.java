package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Actions on code: {@link dev.vitrine.vm.VMLogic#contracts} as exports. */
public final class ContractExports {
  private ContractExports() {}

  @Export(name = "env.promise_batch_action_deploy_contract")
  public static void promiseBatchActionDeployContract(
      long promiseIndex, long codeLength, long codePointer, long left) {
    enter(left).contracts.promiseBatchActionDeployContract(promiseIndex, codeLength, codePointer);
  }

  @Export(name = "env.promise_batch_action_deploy_global_contract")
  public static void promiseBatchActionDeployGlobalContract(
      long promiseIndex, long codeLength, long codePointer, long left) {
    enter(left)
        .contracts
        .promiseBatchActionDeployGlobalContract(promiseIndex, codeLength, codePointer);
  }

  @Export(name = "env.promise_batch_action_deploy_global_contract_by_account_id")
  public static void promiseBatchActionDeployGlobalContractByAccountId(
      long promiseIndex, long codeLength, long codePointer, long left) {
    enter(left)
        .contracts
        .promiseBatchActionDeployGlobalContractByAccountId(promiseIndex, codeLength, codePointer);
  }

  @Export(name = "env.promise_batch_action_use_global_contract")
  public static void promiseBatchActionUseGlobalContract(
      long promiseIndex, long codeHashLength, long codeHashPointer, long left) {
    enter(left)
        .contracts
        .promiseBatchActionUseGlobalContract(promiseIndex, codeHashLength, codeHashPointer);
  }

  @Export(name = "env.promise_batch_action_use_global_contract_by_account_id")
  public static void promiseBatchActionUseGlobalContractByAccountId(
      long promiseIndex, long accountIdLength, long accountIdPointer, long left) {
    enter(left)
        .contracts
        .promiseBatchActionUseGlobalContractByAccountId(
            promiseIndex, accountIdLength, accountIdPointer);
  }

  @Export(name = "env.promise_batch_action_state_init")
  public static long promiseBatchActionStateInit(
      long promiseIndex, long codeHashLength, long codeHashPointer, long amountPointer, long left) {
    return enter(left)
        .contracts
        .promiseBatchActionStateInit(promiseIndex, codeHashLength, codeHashPointer, amountPointer);
  }

  @Export(name = "env.promise_batch_action_state_init_by_account_id")
  public static long promiseBatchActionStateInitByAccountId(
      long promiseIndex,
      long accountIdLength,
      long accountIdPointer,
      long amountPointer,
      long left) {
    return enter(left)
        .contracts
        .promiseBatchActionStateInitByAccountId(
            promiseIndex, accountIdLength, accountIdPointer, amountPointer);
  }

  @Export(name = "env.set_state_init_data_entry")
  public static void setStateInitDataEntry(
      long promiseIndex,
      long actionIndex,
      long keyLength,
      long keyPointer,
      long valueLength,
      long valuePointer,
      long left) {
    enter(left)
        .contracts
        .setStateInitDataEntry(
            promiseIndex, actionIndex, keyLength, keyPointer, valueLength, valuePointer);
  }
}
