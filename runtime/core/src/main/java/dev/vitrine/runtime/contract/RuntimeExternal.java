package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.ActionExecution;
import dev.vitrine.runtime.action.AddKeyAction;
import dev.vitrine.runtime.action.CreateAccountAction;
import dev.vitrine.runtime.action.DeleteAccountAction;
import dev.vitrine.runtime.action.DeleteKeyAction;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.DeployGlobalContractAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.StakeAction;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.action.TransferToGasKeyAction;
import dev.vitrine.runtime.action.UseGlobalContractAction;
import dev.vitrine.runtime.receipt.ReceiptIds;
import dev.vitrine.runtime.validator.ValidatorStakes;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.trie.TrieAccounting;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vm.External;
import dev.vitrine.vm.StorageCharges;
import dev.vitrine.vm.StoredValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The chain as one call of a contract sees it (docs/spec/vm.md §8, §10): rows of its account,
 * receipts to send, validators.
 */
final class RuntimeExternal implements External {
  private final ActionExecution execution;
  private final ValidatorStakes validators;
  private final CryptoHash actionHash;
  private final NewReceipts receipts = new NewReceipts();
  private final ContractRows rows;
  private final ContractYields yields;
  private long dataIds;

  RuntimeExternal(
      ActionExecution execution,
      TrieAccounting accounting,
      ValidatorStakes validators,
      CryptoHash actionHash) {
    this.execution = execution;
    this.rows = new ContractRows(execution.state().update(), execution.receiverId(), accounting);
    this.yields = new ContractYields(execution.state(), execution.receiverId(), receipts);
    this.validators = validators;
    this.actionHash = actionHash;
  }

  NewReceipts receipts() {
    return receipts;
  }

  // ---- storage ----

  @Override
  public byte[] storageSet(StorageCharges charges, byte[] key, byte[] value) {
    return rows.set(charges, key, value);
  }

  @Override
  public StoredValue storageGet(StorageCharges charges, byte[] key) {
    return rows.get(key);
  }

  @Override
  public byte[] storageRemove(StorageCharges charges, byte[] key) {
    return rows.remove(charges, key);
  }

  @Override
  public boolean storageHasKey(StorageCharges charges, byte[] key) {
    return rows.has(key);
  }

  @Override
  public long recordedStorageSize() {
    return execution.state().update().recordedSizeUpperBound();
  }

  @Override
  public long recordedStorageSizeAtReceiptStart() {
    return execution.recordedSizeAtStart();
  }

  // ---- chain ----

  @Override
  public Balance validatorStake(AccountId account) {
    return validators.stake(account);
  }

  @Override
  public Balance validatorTotalStake() {
    return validators.total();
  }

  @Override
  public String chainId() {
    return execution.context().chainId();
  }

  // ---- receipts ----

  private CryptoHash nextDataId() {
    return ReceiptIds.derive(actionHash, execution.context().blockHeight(), dataIds++);
  }

  @Override
  public int createReceipt(int[] dependencies, AccountId receiver) {
    List<CryptoHash> inputs = new ArrayList<>(dependencies.length);
    for (int dependency : dependencies) {
      CryptoHash dataId = nextDataId();
      receipts.get(dependency).addOutput(dataId, receiver);
      inputs.add(dataId);
    }
    return receipts.add(new ReceiptDraft(receiver, inputs, false));
  }

  @Override
  public AccountId receiptReceiver(int receipt) {
    return receipts.get(receipt).receiverId();
  }

  @Override
  public void setRefundTo(int receipt, AccountId account) {
    receipts.get(receipt).refundTo(account);
  }

  @Override
  public YieldReceipt createYield() {
    return yields.create(nextDataId());
  }

  @Override
  public YieldReceipt createYieldWithId(CryptoHash yieldId) {
    return yields.isTaken(yieldId) ? null : yields.create(yieldId, nextDataId());
  }

  @Override
  public boolean resumeYield(CryptoHash dataId, byte[] data) {
    return yields.resume(dataId, data);
  }

  @Override
  public boolean resumeYieldWithId(CryptoHash yieldId, byte[] data) {
    CryptoHash dataId = yields.dataId(yieldId);
    return dataId != null && yields.resume(dataId, data);
  }

  // ---- actions ----

  private void append(int receipt, Action action) {
    receipts.get(receipt).append(action);
  }

  @Override
  public void createAccount(int receipt) {
    append(receipt, CreateAccountAction.INSTANCE);
  }

  @Override
  public void deployContract(int receipt, byte[] code) {
    append(receipt, new DeployContractAction(code));
  }

  @Override
  public void deployGlobalContract(int receipt, byte[] code, boolean byAccount) {
    append(
        receipt,
        new DeployGlobalContractAction(
            code,
            byAccount
                ? DeployGlobalContractAction.Mode.ACCOUNT_ID
                : DeployGlobalContractAction.Mode.CODE_HASH));
  }

  @Override
  public void useGlobalContract(int receipt, CryptoHash codeHash) {
    append(receipt, new UseGlobalContractAction(new GlobalContractIdentifier.CodeHash(codeHash)));
  }

  @Override
  public void useGlobalContract(int receipt, AccountId account) {
    append(receipt, new UseGlobalContractAction(new GlobalContractIdentifier.ByAccount(account)));
  }

  @Override
  public long stateInit(int receipt, CryptoHash codeHash, Balance amount) {
    return receipts
        .get(receipt)
        .appendStateInit(new GlobalContractIdentifier.CodeHash(codeHash), amount);
  }

  @Override
  public long stateInit(int receipt, AccountId account, Balance amount) {
    return receipts
        .get(receipt)
        .appendStateInit(new GlobalContractIdentifier.ByAccount(account), amount);
  }

  @Override
  public DataEntryResult stateInitEntry(int receipt, long action, byte[] key, byte[] value) {
    TreeMap<byte[], byte[]> data = receipts.get(receipt).stateInitData(action);
    if (data == null) {
      return DataEntryResult.NO_SUCH_ACTION;
    }
    return data.put(key, value) == null ? DataEntryResult.SET : DataEntryResult.ALREADY_EXISTS;
  }

  @Override
  public void functionCall(
      int receipt, String method, byte[] arguments, Balance deposit, long gas, long gasWeight) {
    receipts.addCall(receipt, new FunctionCallAction(method, arguments, gas, deposit), gasWeight);
  }

  @Override
  public void transfer(int receipt, Balance deposit) {
    append(receipt, new TransferAction(deposit));
  }

  @Override
  public void stake(int receipt, Balance stake, PublicKey publicKey) {
    append(receipt, new StakeAction(stake, publicKey));
  }

  private void addKey(int receipt, PublicKey publicKey, long nonce, AccessKeyPermission may) {
    append(receipt, new AddKeyAction(publicKey, new AccessKey(nonce, may)));
  }

  @Override
  public void addFullAccessKey(int receipt, PublicKey publicKey, long nonce) {
    addKey(receipt, publicKey, nonce, AccessKeyPermission.FULL_ACCESS);
  }

  @Override
  public void addFunctionCallKey(
      int receipt,
      PublicKey publicKey,
      long nonce,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames) {
    FunctionCallPermission limits =
        new FunctionCallPermission(allowance, receiver.toString(), methodNames);
    addKey(receipt, publicKey, nonce, new AccessKeyPermission.FunctionCall(limits));
  }

  @Override
  public void addFullAccessGasKey(int receipt, PublicKey publicKey, int numNonces) {
    GasKeyInfo info = new GasKeyInfo(Balance.ZERO, numNonces);
    addKey(receipt, publicKey, 0, new AccessKeyPermission.GasKeyFullAccess(info));
  }

  @Override
  public void addFunctionCallGasKey(
      int receipt,
      PublicKey publicKey,
      int numNonces,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames) {
    GasKeyInfo info = new GasKeyInfo(Balance.ZERO, numNonces);
    FunctionCallPermission limits =
        new FunctionCallPermission(allowance, receiver.toString(), methodNames);
    addKey(receipt, publicKey, 0, new AccessKeyPermission.GasKeyFunctionCall(info, limits));
  }

  @Override
  public void transferToGasKey(int receipt, PublicKey publicKey, Balance deposit) {
    append(receipt, new TransferToGasKeyAction(publicKey, deposit));
  }

  @Override
  public void deleteKey(int receipt, PublicKey publicKey) {
    append(receipt, new DeleteKeyAction(publicKey));
  }

  @Override
  public void deleteAccount(int receipt, AccountId beneficiary) {
    append(receipt, new DeleteAccountAction(beneficiary));
  }
}
