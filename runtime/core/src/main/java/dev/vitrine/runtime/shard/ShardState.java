package dev.vitrine.runtime.shard;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.PromiseYieldStatus;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.ReceivedData;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.TrieUpdate;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.function.Function;

/**
 * The rows of a shard's state as the values that they hold, over the changes of one application.
 * Reads throw {@link dev.vitrine.trie.TrieStop} where a node is missing, and {@link
 * InconsistentState} where a row does not hold what it must.
 */
public final class ShardState {
  private final TrieUpdate update;

  /** The rows seen through these changes. */
  public ShardState(TrieUpdate update) {
    this.update = update;
  }

  /** The changes themselves. */
  public TrieUpdate update() {
    return update;
  }

  /** The value of this row, or null if there is none. */
  public <T> T get(TrieKey key, Function<BorshReader, T> read) {
    byte[] bytes = update.get(key);
    return bytes == null ? null : decode(key, bytes, read);
  }

  /** What these bytes of a row spell. */
  public static <T> T decode(TrieKey key, byte[] bytes, Function<BorshReader, T> read) {
    try {
      return BorshReader.readAll(bytes, read);
    } catch (BorshException e) {
      throw new InconsistentState("row " + key + " is malformed: " + e.getMessage());
    }
  }

  /** The value of a row that another row says is there. */
  public <T> T need(TrieKey key, Function<BorshReader, T> read) {
    T value = get(key, read);
    if (value == null) {
      throw new InconsistentState("row " + key + " should be there");
    }
    return value;
  }

  /** Sets a row. */
  public void set(TrieKey key, Borsh value) {
    update.set(key, value);
  }

  /** Removes a row, whether it is there or not. */
  public void remove(TrieKey key) {
    update.remove(key);
  }

  // ---- accounts and keys ----

  /** The account, or null. */
  public Account account(AccountId id) {
    return get(TrieKey.account(id), Account::read);
  }

  /** Sets the account. */
  public void setAccount(AccountId id, Account account) {
    update.set(TrieKey.account(id), account.toBorsh());
  }

  /** The access key, or null. */
  public AccessKey accessKey(AccountId account, PublicKey key) {
    return get(TrieKey.accessKey(account, key), AccessKey::read);
  }

  /** Sets the access key. */
  public void setAccessKey(AccountId account, PublicKey key, AccessKey accessKey) {
    update.set(TrieKey.accessKey(account, key), accessKey.toBorsh());
  }

  /** Nonce number {@code index} of a gas key (u64), or null. */
  public Long gasKeyNonce(AccountId account, PublicKeyHandle key, int index) {
    return get(TrieKey.gasKeyNonce(account, key, index), BorshReader::u64);
  }

  /** Sets a nonce of a gas key. */
  public void setGasKeyNonce(AccountId account, PublicKeyHandle key, int index, long nonce) {
    update.set(TrieKey.gasKeyNonce(account, key, index), u64(nonce));
  }

  // ---- receipts that wait ----

  /** Puts data aside for the receipt that waits for it. */
  public void setReceivedData(AccountId receiver, CryptoHash dataId, byte[] dataOrNull) {
    update.set(TrieKey.receivedData(receiver, dataId), ReceivedData.of(dataOrNull).toBorsh());
  }

  /** Sets how much data a receipt waits for. */
  public void setPendingDataCount(AccountId receiver, CryptoHash receiptId, int count) {
    update.set(
        TrieKey.pendingDataCount(receiver, receiptId), new BorshWriter(16).u32(count).toBytes());
  }

  /** Puts a receipt aside under this row. */
  public void setReceipt(TrieKey key, Receipt receipt) {
    update.set(key, receipt.unsafeBorsh());
  }

  /** Sets whether a yield was resumed. */
  public void setYieldStatus(AccountId account, CryptoHash dataId, PromiseYieldStatus status) {
    update.set(TrieKey.promiseYieldStatus(account, dataId), status.toBorsh());
  }

  /** Where the queue of yield timeouts is; empty if it never had an entry. */
  public QueueIndices yieldTimeouts() {
    return queue(Row.PROMISE_YIELD_INDICES);
  }

  /** Where a queue is of which there is one; empty if it never had an item. */
  public QueueIndices queue(Row row) {
    QueueIndices indices = get(TrieKey.single(row), QueueIndices::read);
    return indices == null ? QueueIndices.EMPTY : indices;
  }

  // ---- global contracts ----

  /** A u64 in a row; 0 if the row is not there. */
  public long number(TrieKey key) {
    Long number = get(key, BorshReader::u64);
    return number == null ? 0 : number;
  }

  /** Sets a u64. */
  public void setNumber(TrieKey key, long number) {
    update.set(key, u64(number));
  }

  private static byte[] u64(long number) {
    return new BorshWriter(16).u64(number).toBytes();
  }
}
