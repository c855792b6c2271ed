package dev.vitrine.chain;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.Trie;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vm.External;
import dev.vitrine.vm.StorageCharges;
import dev.vitrine.vm.StoredValue;
import java.util.List;

/**
 * The chain as a view call sees it: it can read, and the VM prohibits the rest before it gets here
 * ({@code VIEW} in docs/spec/vm.md §1.2), so that reaching it is a bug.
 */
final class ViewExternal implements External {
  private final Trie state;
  private final AccountId account;

  ViewExternal(Trie state, AccountId account) {
    this.state = state;
    this.account = account;
  }

  private static IllegalStateException prohibited() {
    return new IllegalStateException("a view call reached what the VM prohibits in views");
  }

  @Override
  public StoredValue storageGet(StorageCharges charges, byte[] key) {
    byte[] value = state.get(TrieKey.contractData(account, key).unsafeBytes());
    return value == null ? null : new Loaded(value);
  }

  private record Loaded(byte[] bytes) implements StoredValue {
    @Override
    public int length() {
      return bytes.length;
    }

    @Override
    public byte[] load() {
      return bytes;
    }
  }

  @Override
  public boolean storageHasKey(StorageCharges charges, byte[] key) {
    return state.contains(TrieKey.contractData(account, key).unsafeBytes());
  }

  @Override
  public long recordedStorageSize() {
    return 0;
  }

  @Override
  public long recordedStorageSizeAtReceiptStart() {
    return 0;
  }

  @Override
  public Balance validatorStake(AccountId validator) {
    return Balance.ZERO;
  }

  @Override
  public Balance validatorTotalStake() {
    return Balance.ZERO;
  }

  @Override
  public String chainId() {
    return LocalBlocks.CHAIN_ID;
  }

  @Override
  public byte[] storageSet(StorageCharges charges, byte[] key, byte[] value) {
    throw prohibited();
  }

  @Override
  public byte[] storageRemove(StorageCharges charges, byte[] key) {
    throw prohibited();
  }

  @Override
  public int createReceipt(int[] dependencies, AccountId receiver) {
    throw prohibited();
  }

  @Override
  public AccountId receiptReceiver(int receipt) {
    throw prohibited();
  }

  @Override
  public void setRefundTo(int receipt, AccountId refundTo) {
    throw prohibited();
  }

  @Override
  public YieldReceipt createYield() {
    throw prohibited();
  }

  @Override
  public YieldReceipt createYieldWithId(CryptoHash yieldId) {
    throw prohibited();
  }

  @Override
  public boolean resumeYield(CryptoHash dataId, byte[] data) {
    throw prohibited();
  }

  @Override
  public boolean resumeYieldWithId(CryptoHash yieldId, byte[] data) {
    throw prohibited();
  }

  @Override
  public void createAccount(int receipt) {
    throw prohibited();
  }

  @Override
  public void deployContract(int receipt, byte[] code) {
    throw prohibited();
  }

  @Override
  public void deployGlobalContract(int receipt, byte[] code, boolean byAccount) {
    throw prohibited();
  }

  @Override
  public void useGlobalContract(int receipt, CryptoHash codeHash) {
    throw prohibited();
  }

  @Override
  public void useGlobalContract(int receipt, AccountId owner) {
    throw prohibited();
  }

  @Override
  public long stateInit(int receipt, CryptoHash codeHash, Balance amount) {
    throw prohibited();
  }

  @Override
  public long stateInit(int receipt, AccountId owner, Balance amount) {
    throw prohibited();
  }

  @Override
  public DataEntryResult stateInitEntry(int receipt, long action, byte[] key, byte[] value) {
    throw prohibited();
  }

  @Override
  public void functionCall(
      int receipt, String method, byte[] arguments, Balance deposit, long gas, long gasWeight) {
    throw prohibited();
  }

  @Override
  public void transfer(int receipt, Balance deposit) {
    throw prohibited();
  }

  @Override
  public void stake(int receipt, Balance stake, PublicKey publicKey) {
    throw prohibited();
  }

  @Override
  public void addFullAccessKey(int receipt, PublicKey publicKey, long nonce) {
    throw prohibited();
  }

  @Override
  public void addFunctionCallKey(
      int receipt,
      PublicKey publicKey,
      long nonce,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames) {
    throw prohibited();
  }

  @Override
  public void addFullAccessGasKey(int receipt, PublicKey publicKey, int numNonces) {
    throw prohibited();
  }

  @Override
  public void addFunctionCallGasKey(
      int receipt,
      PublicKey publicKey,
      int numNonces,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames) {
    throw prohibited();
  }

  @Override
  public void transferToGasKey(int receipt, PublicKey publicKey, Balance deposit) {
    throw prohibited();
  }

  @Override
  public void deleteKey(int receipt, PublicKey publicKey) {
    throw prohibited();
  }

  @Override
  public void deleteAccount(int receipt, AccountId beneficiary) {
    throw prohibited();
  }
}
