package dev.vitrine.vectors;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vm.External;
import dev.vitrine.vm.StorageCharges;
import dev.vitrine.vm.StoredValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain that the recorded cases saw ({@code vectors/README.md}, "The mock External, exactly"):
 * storage is a plain map without charges for nodes, and one list of events numbers receipts and
 * actions alike.
 */
public final class MockExternal implements External {
  private final AccountId currentAccount;
  private final Map<AccountId, Balance> validators;
  private final Map<StorageKey, byte[]> storage;
  private final List<MockEvent> events = new ArrayList<>();
  private long dataIds;

  /**
   * @param storage the contract's keys before the call; copied
   */
  public MockExternal(
      AccountId currentAccount,
      Map<StorageKey, byte[]> storage,
      Map<AccountId, Balance> validators) {
    this.currentAccount = currentAccount;
    this.storage = new HashMap<>(storage);
    this.validators = validators;
  }

  /** The contract's keys now. */
  Map<StorageKey, byte[]> storage() {
    return storage;
  }

  /**
   * What was done, in order.
   *
   * @param unusedGas gas to be shared out by weights ({@code docs/spec/vm.md} §8.4)
   */
  JsonArray events(long unusedGas) {
    long[] gas = GasShares.distribute(unusedGas, weights());
    JsonArray array = new JsonArray();
    int call = 0;
    for (MockEvent event : events) {
      JsonObject json = event.json();
      if (isCall(event)) {
        json.set("gas_distributed", Long.toUnsignedString(event.gas + gas[call++]));
      }
      array.add(json);
    }
    return array;
  }

  private long[] weights() {
    return events.stream().filter(MockExternal::isCall).mapToLong(e -> e.gasWeight).toArray();
  }

  private static boolean isCall(MockEvent event) {
    return event.isFunctionCall;
  }

  private int add(MockEvent event) {
    events.add(event);
    return events.size() - 1;
  }

  // Storage

  @Override
  public byte[] storageSet(StorageCharges charges, byte[] key, byte[] value) {
    return storage.put(new StorageKey(key), value);
  }

  @Override
  public StoredValue storageGet(StorageCharges charges, byte[] key) {
    byte[] value = storage.get(new StorageKey(key));
    return value == null ? null : new LoadedValue(value);
  }

  private record LoadedValue(byte[] load) implements StoredValue {
    @Override
    public int length() {
      return load.length;
    }
  }

  @Override
  public byte[] storageRemove(StorageCharges charges, byte[] key) {
    return storage.remove(new StorageKey(key));
  }

  @Override
  public boolean storageHasKey(StorageCharges charges, byte[] key) {
    return storage.containsKey(new StorageKey(key));
  }

  @Override
  public long recordedStorageSize() {
    return 0;
  }

  @Override
  public long recordedStorageSizeAtReceiptStart() {
    return 0;
  }

  // Chain

  @Override
  public Balance validatorStake(AccountId account) {
    return validators.getOrDefault(account, Balance.ZERO);
  }

  @Override
  public Balance validatorTotalStake() {
    Balance total = Balance.ZERO;
    for (Balance stake : validators.values()) {
      total = total.plus(stake);
    }
    return total;
  }

  @Override
  public String chainId() {
    return "test";
  }

  // Receipts

  @Override
  public int createReceipt(int[] dependencies, AccountId receiver) {
    JsonArray after = new JsonArray();
    for (int receipt : dependencies) {
      after.add(receipt);
    }
    MockEvent event = new MockEvent("receipt").with("receiver", receiver).with("after", after);
    event.receiver = receiver;
    return add(event);
  }

  @Override
  public AccountId receiptReceiver(int receipt) {
    return events.get(receipt).receiver;
  }

  @Override
  public void setRefundTo(int receipt, AccountId account) {
    add(MockEvent.action("refund_to", receipt).with("account", account));
  }

  @Override
  public YieldReceipt createYield() {
    return addYield(null);
  }

  @Override
  public YieldReceipt createYieldWithId(CryptoHash yieldId) {
    return find(yieldId) == null ? addYield(yieldId) : null;
  }

  private YieldReceipt addYield(CryptoHash yieldId) {
    BorshWriter counter = new BorshWriter();
    counter.u64(dataIds++);
    MockEvent event = new MockEvent("yield");
    event.receiver = currentAccount;
    event.dataId = CryptoHash.of(Sha256.hash(counter.toBytes()));
    event.yieldId = yieldId;
    event.with("receiver", currentAccount).with("data_id", event.dataId).with("yield_id", yieldId);
    return new YieldReceipt(add(event), event.dataId);
  }

  @Override
  public boolean resumeYield(CryptoHash dataId, byte[] data) {
    add(new MockEvent("resume").with("data_id", dataId).with("data", data));
    for (MockEvent event : events) {
      if (dataId.equals(event.dataId)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean resumeYieldWithId(CryptoHash yieldId, byte[] data) {
    MockEvent found = find(yieldId);
    return found != null && resumeYield(found.dataId, data);
  }

  private MockEvent find(CryptoHash yieldId) {
    for (MockEvent event : events) {
      if (yieldId.equals(event.yieldId)) {
        return event;
      }
    }
    return null;
  }

  // Actions

  @Override
  public void createAccount(int receipt) {
    add(MockEvent.action("create_account", receipt));
  }

  @Override
  public void deployContract(int receipt, byte[] code) {
    add(MockEvent.action("deploy_contract", receipt).with("code", code));
  }

  @Override
  public void deployGlobalContract(int receipt, byte[] code, boolean byAccount) {
    add(
        MockEvent.action("deploy_global_contract", receipt)
            .with("code", code)
            .with("mode", byAccount ? "account_id" : "code_hash"));
  }

  @Override
  public void useGlobalContract(int receipt, CryptoHash codeHash) {
    add(MockEvent.action("use_global_contract", receipt).withContract(codeHash));
  }

  @Override
  public void useGlobalContract(int receipt, AccountId account) {
    add(MockEvent.action("use_global_contract", receipt).withContract(account));
  }

  @Override
  public long stateInit(int receipt, CryptoHash codeHash, Balance amount) {
    // The recorder met a form of identifier that it had no words for, and wrote it like this.
    return stateInit(receipt, new JsonObject().add("hash", codeHash.toString()), amount);
  }

  @Override
  public long stateInit(int receipt, AccountId account, Balance amount) {
    return stateInit(receipt, new JsonObject().add("account_id", account.toString()), amount);
  }

  private long stateInit(int receipt, JsonObject contract, Balance amount) {
    MockEvent event =
        MockEvent.action("state_init", receipt)
            .with("contract", new JsonObject().add("unknown", contract))
            .with("amount", amount);
    event.data = new HashMap<>();
    return add(event);
  }

  @Override
  public DataEntryResult stateInitEntry(int receipt, long action, byte[] key, byte[] value) {
    if (action < 0 || action >= events.size()) {
      return DataEntryResult.NO_SUCH_ACTION;
    }
    MockEvent event = events.get((int) action);
    if (event.data == null || event.receipt != receipt) {
      return DataEntryResult.NO_SUCH_ACTION;
    }
    // The value is replaced even when that is an error: the call ends then.
    return event.data.put(new StorageKey(key), value) == null
        ? DataEntryResult.SET
        : DataEntryResult.ALREADY_EXISTS;
  }

  @Override
  public void functionCall(
      int receipt, String method, byte[] arguments, Balance deposit, long gas, long gasWeight) {
    MockEvent event =
        MockEvent.action("function_call", receipt)
            .with("method", method.getBytes(StandardCharsets.UTF_8))
            .with("args", arguments)
            .with("deposit", deposit)
            .withU64("gas", gas)
            .withU64("gas_weight", gasWeight);
    event.isFunctionCall = true;
    event.gas = gas;
    event.gasWeight = gasWeight;
    add(event);
  }

  @Override
  public void transfer(int receipt, Balance deposit) {
    add(MockEvent.action("transfer", receipt).with("deposit", deposit));
  }

  @Override
  public void stake(int receipt, Balance stake, PublicKey publicKey) {
    add(MockEvent.action("stake", receipt).with("stake", stake).with("public_key", publicKey));
  }

  @Override
  public void addFullAccessKey(int receipt, PublicKey publicKey, long nonce) {
    add(
        MockEvent.action("add_full_access_key", receipt)
            .with("public_key", publicKey)
            .withU64("nonce", nonce));
  }

  @Override
  public void addFunctionCallKey(
      int receipt,
      PublicKey publicKey,
      long nonce,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames) {
    add(
        MockEvent.action("add_function_call_key", receipt)
            .with("public_key", publicKey)
            .withU64("nonce", nonce)
            .withPermission(allowance, receiver, methodNames));
  }

  @Override
  public void addFullAccessGasKey(int receipt, PublicKey publicKey, int numNonces) {
    add(
        MockEvent.action("add_full_access_gas_key", receipt)
            .with("public_key", publicKey)
            .with("num_nonces", numNonces));
  }

  @Override
  public void addFunctionCallGasKey(
      int receipt,
      PublicKey publicKey,
      int numNonces,
      Balance allowance,
      AccountId receiver,
      List<String> methodNames) {
    add(
        MockEvent.action("add_function_call_gas_key", receipt)
            .with("public_key", publicKey)
            .with("num_nonces", numNonces)
            .withPermission(allowance, receiver, methodNames));
  }

  @Override
  public void transferToGasKey(int receipt, PublicKey publicKey, Balance deposit) {
    add(
        MockEvent.action("transfer_to_gas_key", receipt)
            .with("public_key", publicKey)
            .with("deposit", deposit));
  }

  @Override
  public void deleteKey(int receipt, PublicKey publicKey) {
    add(MockEvent.action("delete_key", receipt).with("public_key", publicKey));
  }

  @Override
  public void deleteAccount(int receipt, AccountId beneficiary) {
    add(MockEvent.action("delete_account", receipt).with("beneficiary", beneficiary));
  }
}
