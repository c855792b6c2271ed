package dev.vitrine.vm.host;

import dev.vitrine.config.ActionCost;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.External.DataEntryResult;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/** Actions of a batch: code, global contracts, deterministic accounts (docs/spec/vm.md §7.7). */
public final class ContractFunctions extends PromiseFamily {
  /** The functions on this call. */
  public ContractFunctions(CallState call) {
    super(call);
  }

  /** DeployContract. */
  public void promiseBatchActionDeployContract(
      long promiseIndex, long codeLength, long codePointer) {
    base();
    notInView("promise_batch_action_deploy_contract");
    byte[] code = code(codeLength, codePointer);
    int receipt = receipt(promiseIndex);
    boolean sir = isSir(receipt);
    payAction(ActionCost.DEPLOY_CONTRACT_BASE, sir);
    payActionBytes(ActionCost.DEPLOY_CONTRACT_BYTE, code.length, sir);
    call.external.deployContract(receipt, code);
  }

  /** DeployGlobalContract, to be used by hash. */
  public void promiseBatchActionDeployGlobalContract(
      long promiseIndex, long codeLength, long codePointer) {
    base();
    notInView("promise_batch_action_deploy_global_contract");
    deployGlobal(promiseIndex, codeLength, codePointer, false);
  }

  /** DeployGlobalContract, to be used by account. */
  public void promiseBatchActionDeployGlobalContractByAccountId(
      long promiseIndex, long codeLength, long codePointer) {
    base();
    notInView("promise_batch_action_deploy_global_contract_by_account_id");
    deployGlobal(promiseIndex, codeLength, codePointer, true);
  }

  private void deployGlobal(
      long promiseIndex, long codeLength, long codePointer, boolean byAccount) {
    byte[] code = code(codeLength, codePointer);
    int receipt = receipt(promiseIndex);
    boolean sir = isSir(receipt);
    payAction(ActionCost.DEPLOY_GLOBAL_CONTRACT_BASE, sir);
    payActionBytes(ActionCost.DEPLOY_GLOBAL_CONTRACT_BYTE, code.length, sir);
    call.external.deployGlobalContract(receipt, code, byAccount);
  }

  private byte[] code(long length, long pointer) {
    byte[] code = source(length, pointer);
    long limit = call.config.limits.maxContractSize;
    if (code.length > limit) {
      throw tooLong(HostErrorKind.CONTRACT_SIZE_EXCEEDED, code.length, limit);
    }
    return code;
  }

  private CryptoHash codeHash(long length, long pointer) {
    return hash(length, pointer, HostErrorKind.CONTRACT_CODE_HASH_MALFORMED);
  }

  /** UseGlobalContract by hash. */
  public void promiseBatchActionUseGlobalContract(
      long promiseIndex, long codeHashLength, long codeHashPointer) {
    base();
    notInView("promise_batch_action_use_global_contract");
    CryptoHash codeHash = codeHash(codeHashLength, codeHashPointer);
    int receipt = receipt(promiseIndex);
    payUseGlobal(CryptoHash.LENGTH, isSir(receipt));
    call.external.useGlobalContract(receipt, codeHash);
  }

  /** UseGlobalContract by account. */
  public void promiseBatchActionUseGlobalContractByAccountId(
      long promiseIndex, long accountIdLength, long accountIdPointer) {
    base();
    notInView("promise_batch_action_use_global_contract_by_account_id");
    AccountId account = accountId(accountIdLength, accountIdPointer);
    int receipt = receipt(promiseIndex);
    payUseGlobal(account.length(), isSir(receipt));
    call.external.useGlobalContract(receipt, account);
  }

  private void payUseGlobal(int identifierLength, boolean sir) {
    payAction(ActionCost.USE_GLOBAL_CONTRACT_BASE, sir);
    payActionBytes(ActionCost.USE_GLOBAL_CONTRACT_BYTE, identifierLength, sir);
  }

  /** DeterministicStateInit by hash. Returns the action's number. */
  public long promiseBatchActionStateInit(
      long promiseIndex, long codeHashLength, long codeHashPointer, long amountPointer) {
    base();
    notInView("promise_batch_action_state_init");
    CryptoHash codeHash = codeHash(codeHashLength, codeHashPointer);
    Balance amount = readBalance(amountPointer);
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.DETERMINISTIC_STATE_INIT_BASE, isSir(receipt));
    deduct(amount);
    return call.external.stateInit(receipt, codeHash, amount);
  }

  /** DeterministicStateInit by account. Returns the action's number. */
  public long promiseBatchActionStateInitByAccountId(
      long promiseIndex, long accountIdLength, long accountIdPointer, long amountPointer) {
    base();
    notInView("promise_batch_action_state_init_by_account_id");
    AccountId account = accountId(accountIdLength, accountIdPointer);
    Balance amount = readBalance(amountPointer);
    int receipt = receipt(promiseIndex);
    payAction(ActionCost.DETERMINISTIC_STATE_INIT_BASE, isSir(receipt));
    deduct(amount);
    return call.external.stateInit(receipt, account, amount);
  }

  /** Adds an entry to a DeterministicStateInit. */
  public void setStateInitDataEntry(
      long promiseIndex,
      long actionIndex,
      long keyLength,
      long keyPointer,
      long valueLength,
      long valuePointer) {
    base();
    notInView("set_state_init_data_entry");
    int receipt = receipt(promiseIndex);
    byte[] key = source(keyLength, keyPointer);
    byte[] value = source(valueLength, valuePointer);
    boolean sir = isSir(receipt);
    payAction(ActionCost.DETERMINISTIC_STATE_INIT_ENTRY, sir);
    payActionBytes(ActionCost.DETERMINISTIC_STATE_INIT_BYTE, (long) key.length + value.length, sir);
    DataEntryResult result = call.external.stateInitEntry(receipt, actionIndex, key, value);
    if (result == DataEntryResult.NO_SUCH_ACTION) {
      throw HostError.of(HostErrorKind.INVALID_ACTION_INDEX, actionIndex, receipt).abort();
    }
    if (result == DataEntryResult.ALREADY_EXISTS) {
      throw fail(HostErrorKind.DATA_ENTRY_ALREADY_EXISTS);
    }
  }
}
