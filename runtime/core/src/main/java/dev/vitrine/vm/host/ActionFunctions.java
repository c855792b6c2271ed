package dev.vitrine.vm.host;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.Fee;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** Actions of a batch: accounts, calls, tokens (docs/spec/vm.md §7.7). */
public final class ActionFunctions extends PromiseFamily {
  /** The functions on this call. */
  public ActionFunctions(CallState call) {
    super(call);
  }

  /** CreateAccount. */
  public void promiseBatchActionCreateAccount(long promiseIndex) {
    base();
    notInView("promise_batch_action_create_account");
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.CREATE_ACCOUNT, isSir(receipt));
    call.external.createAccount(receipt);
  }

  /** FunctionCall with this gas and no share of what is left over. */
  public void promiseBatchActionFunctionCall(
      long promiseIndex,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached) {
    promiseBatchActionFunctionCallWeight(
        promiseIndex,
        methodLength,
        methodPointer,
        argumentsLength,
        argumentsPointer,
        amountPointer,
        gasAttached,
        0);
  }

  /** FunctionCall with this gas and a share of what is left over. */
  public void promiseBatchActionFunctionCallWeight(
      long promiseIndex,
      long methodLength,
      long methodPointer,
      long argumentsLength,
      long argumentsPointer,
      long amountPointer,
      long gasAttached,
      long gasWeight) {
    base();
    notInView("promise_batch_action_function_call");
    Balance amount = readBalance(amountPointer);
    byte[] method = methodName(methodLength, methodPointer);
    byte[] arguments = source(argumentsLength, argumentsPointer);
    int receipt = receipt(promiseIndex);
    boolean sir = isSir(receipt);
    payAction(ActionCost.FUNCTION_CALL_BASE, sir);
    payActionBytes(ActionCost.FUNCTION_CALL_BYTE, (long) method.length + arguments.length, sir);
    gas.prepay(gasAttached);
    deductForCall(amount);
    call.external.functionCall(
        receipt, decodeMethodName(method), arguments, amount, gasAttached, gasWeight);
  }

  /** Transfer. To an account that it may bring into being it costs what that costs. */
  public void promiseBatchActionTransfer(long promiseIndex, long amountPointer) {
    base();
    notInView("promise_batch_action_transfer");
    Balance amount = readBalance(amountPointer);
    int receipt = receipt(promiseIndex);
    AccountId receiver = call.external.receiptReceiver(receipt);
    boolean sir = isCurrent(receiver);
    long burn = 0;
    long compute = 0;
    long execution = 0;
    for (ActionCost cost : call.fees.transferCosts(receiver.type(), call.config.flags)) {
      Fee fee = call.fees.fee(cost);
      burn += fee.send(sir);
      compute += fee.sendCompute(sir);
      execution += fee.execution();
    }
    gas.payAction(ActionCost.TRANSFER, burn, compute, burn + execution);
    deduct(amount);
    call.external.transfer(receipt, amount);
  }

  /** Stake. The tokens stay where they are until the action runs. */
  public void promiseBatchActionStake(
      long promiseIndex, long amountPointer, long publicKeyLength, long publicKeyPointer) {
    base();
    notInView("promise_batch_action_stake");
    Balance amount = readBalance(amountPointer);
    byte[] key = source(publicKeyLength, publicKeyPointer);
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.STAKE, isSir(receipt));
    PublicKey publicKey = decodePublicKey(key);
    call.external.stake(receipt, amount, publicKey);
  }

  /** DeleteAccount. */
  public void promiseBatchActionDeleteAccount(
      long promiseIndex, long beneficiaryLength, long beneficiaryPointer) {
    base();
    notInView("promise_batch_action_delete_account");
    AccountId beneficiary = accountId(beneficiaryLength, beneficiaryPointer);
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.DELETE_ACCOUNT, isSir(receipt));
    call.external.deleteAccount(receipt, beneficiary);
  }
}
