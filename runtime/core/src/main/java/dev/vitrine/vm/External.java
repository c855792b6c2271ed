package dev.vitrine.vm;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.List;

/**
 * What a contract may ask of the chain (docs/spec/vm.md §8, §10): storage of the current account,
 * receipts to send, validators. Receipts and actions are numbered by the implementation; the VM
 * hands the numbers back and shows some of them to contracts.
 *
 * <p>Arrays that go in or come out are never written to afterwards, by either side. Any method may
 * throw {@link dev.vitrine.vm.error.HostAbort}, in particular {@code HostAbort.external(reason)}
 * when the chain's data is missing.
 */
public interface External {

  // Storage

  /** Writes a value. Returns the old one, or null. */
  byte[] storageSet(StorageCharges charges, byte[] key, byte[] value);

  /** Looks a value up. Returns null if there is none. */
  StoredValue storageGet(StorageCharges charges, byte[] key);

  /** Removes a value. Returns it, or null if there was none. */
  byte[] storageRemove(StorageCharges charges, byte[] key);

  /** Whether there is a value. */
  boolean storageHasKey(StorageCharges charges, byte[] key);

  /** Bytes of storage proof recorded so far, an upper bound. */
  long recordedStorageSize();

  /** What {@link #recordedStorageSize} was when the receipt began that this call belongs to. */
  long recordedStorageSizeAtReceiptStart();

  // Chain

  /** Stake of a validator of this epoch, or zero. */
  Balance validatorStake(AccountId account);

  /** Stake of all validators of this epoch. */
  Balance validatorTotalStake();

  /** The chain's id, as in {@code mainnet}. */
  String chainId();

  // Receipts

  /**
   * Begins a receipt that waits for the results of others.
   *
   * @param dependencies the numbers of the receipts it waits for, in order; one may stand there
   *     twice
   * @return its number
   */
  int createReceipt(int[] dependencies, AccountId receiver);

  /** Who gets a receipt. */
  AccountId receiptReceiver(int receipt);

  /** Sends refunds of a receipt to another account; the last one counts. */
  void setRefundTo(int receipt, AccountId account);

  /** Begins a receipt to the current account that waits to be resumed. */
  YieldReceipt createYield();

  /** The same under an id of the contract's choice; null if that id is waiting already. */
  YieldReceipt createYieldWithId(CryptoHash yieldId);

  /** Resumes a yield. Returns whether it was there to be resumed. */
  boolean resumeYield(CryptoHash dataId, byte[] data);

  /** Resumes a yield by the id that the contract chose. */
  boolean resumeYieldWithId(CryptoHash yieldId, byte[] data);

  // Actions, each appended to a receipt

  /** CreateAccount. */
  void createAccount(int receipt);

  /** DeployContract. */
  void deployContract(int receipt, byte[] code);

  /** DeployGlobalContract, to be used by hash or, if {@code byAccount}, by account. */
  void deployGlobalContract(int receipt, byte[] code, boolean byAccount);

  /** UseGlobalContract by hash. */
  void useGlobalContract(int receipt, CryptoHash codeHash);

  /** UseGlobalContract by account. */
  void useGlobalContract(int receipt, AccountId account);

  /** DeterministicStateInit from a global contract by hash. Returns the action's number. */
  long stateInit(int receipt, CryptoHash codeHash, Balance amount);

  /** DeterministicStateInit from a global contract by account. Returns the action's number. */
  long stateInit(int receipt, AccountId account, Balance amount);

  /**
   * Adds an entry to a DeterministicStateInit.
   *
   * @param action its number, from the contract: anything
   * @return whether it is fine, or what is wrong
   */
  DataEntryResult stateInitEntry(int receipt, long action, byte[] key, byte[] value);

  /**
   * FunctionCall.
   *
   * @param gas attached
   * @param gasWeight share of the gas left over at the end (docs/spec/vm.md §8.4), unsigned
   */
  void functionCall(
      int receipt, String method, byte[] arguments, Balance deposit, long gas, long gasWeight);

  /** Transfer. */
  void transfer(int receipt, Balance deposit);

  /** Stake. */
  void stake(int receipt, Balance stake, PublicKey publicKey);

  /** AddKey with full access. */
  void addFullAccessKey(int receipt, PublicKey publicKey, long nonce);

  /** AddKey for calls only; {@code allowance} null is unlimited. */
  void addFunctionCallKey(
      int receipt,
      PublicKey publicKey,
      long nonce,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames);

  /** AddKey of a gas key with full access. */
  void addFullAccessGasKey(int receipt, PublicKey publicKey, int numNonces);

  /** AddKey of a gas key for calls only; {@code allowance} null is unlimited. */
  void addFunctionCallGasKey(
      int receipt,
      PublicKey publicKey,
      int numNonces,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames);

  /** TransferToGasKey. */
  void transferToGasKey(int receipt, PublicKey publicKey, Balance deposit);

  /** DeleteKey. */
  void deleteKey(int receipt, PublicKey publicKey);

  /** DeleteAccount. */
  void deleteAccount(int receipt, AccountId beneficiary);

  /**
   * A yield that was begun.
   *
   * @param receipt its number
   * @param dataId what resumes it
   */
  record YieldReceipt(int receipt, CryptoHash dataId) {}

  /** How setting an entry went. */
  enum DataEntryResult {
    /** It is set. */
    SET,
    /** There is no DeterministicStateInit with this number. */
    NO_SUCH_ACTION,
    /** The key was there already. */
    ALREADY_EXISTS
  }
}
