package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.Row.Shape;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The key of one row of the state: the raw bytes that are its path in the trie, and what they mean
 * (docs/spec/runtime.md §1.1). Two keys are equal when their raw bytes are; their order is that of
 * the raw bytes as unsigned numbers. The borsh form, used in recorded state changes, is another.
 */
public final class TrieKey implements Borsh, Comparable<TrieKey> {
  private final Row row;
  private final byte[] raw;
  private int hash;

  private TrieKey(Row row, byte[] raw) {
    this.row = row;
    this.raw = raw;
  }

  // ---- making keys ----

  /** The row of an account. */
  public static TrieKey account(AccountId account) {
    return ofAccount(Row.ACCOUNT, account);
  }

  /** The code that this account deployed. */
  public static TrieKey contractCode(AccountId account) {
    return ofAccount(Row.CONTRACT_CODE, account);
  }

  /** An access key of this account. */
  public static TrieKey accessKey(AccountId account, PublicKey key) {
    return accessKey(account, PublicKeyHandle.of(key));
  }

  /** An access key of this account. */
  public static TrieKey accessKey(AccountId account, PublicKeyHandle key) {
    return new TrieKey(Row.ACCESS_KEY, KeyLayout.accessKey(account, key, 0));
  }

  /** Nonce number {@code index} of a gas key. */
  public static TrieKey gasKeyNonce(AccountId account, PublicKeyHandle key, int index) {
    byte[] raw = KeyLayout.accessKey(account, key, 2);
    KeyLayout.putLittleEndian(raw, raw.length - 2, index, 2);
    return new TrieKey(Row.GAS_KEY_NONCE, raw);
  }

  /** Data that arrived for {@code receiver}. */
  public static TrieKey receivedData(AccountId receiver, CryptoHash dataId) {
    return ofHash(Row.RECEIVED_DATA, receiver, dataId);
  }

  /** Which receipt waits for this data. */
  public static TrieKey postponedReceiptId(AccountId receiver, CryptoHash dataId) {
    return ofHash(Row.POSTPONED_RECEIPT_ID, receiver, dataId);
  }

  /** How much data this receipt waits for. */
  public static TrieKey pendingDataCount(AccountId receiver, CryptoHash receiptId) {
    return ofHash(Row.PENDING_DATA_COUNT, receiver, receiptId);
  }

  /** A receipt that waits for data. */
  public static TrieKey postponedReceipt(AccountId receiver, CryptoHash receiptId) {
    return ofHash(Row.POSTPONED_RECEIPT, receiver, receiptId);
  }

  /** A receipt that waits for a resume. */
  public static TrieKey promiseYieldReceipt(AccountId receiver, CryptoHash dataId) {
    return ofHash(Row.PROMISE_YIELD_RECEIPT, receiver, dataId);
  }

  /** Whether a yield was resumed. */
  public static TrieKey promiseYieldStatus(AccountId receiver, CryptoHash dataId) {
    return ofHash(Row.PROMISE_YIELD_STATUS, receiver, dataId);
  }

  /** The data id behind a yield id. */
  public static TrieKey yieldIdToDataId(AccountId receiver, CryptoHash yieldId) {
    return ofHash(Row.YIELD_ID_TO_DATA_ID, receiver, yieldId);
  }

  /** The yield id behind a data id. */
  public static TrieKey dataIdToYieldId(AccountId receiver, CryptoHash dataId) {
    return ofHash(Row.DATA_ID_TO_YIELD_ID, receiver, dataId);
  }

  /** A row of a contract; {@code userKey} is the key that the contract uses. */
  public static TrieKey contractData(AccountId account, byte[] userKey) {
    byte[] raw = KeyLayout.afterAccount(Row.CONTRACT_DATA, account, userKey);
    return new TrieKey(Row.CONTRACT_DATA, raw);
  }

  /** The row of which there is one per shard. */
  public static TrieKey single(Row row) {
    if (row.shape() != Shape.SINGLE) {
      throw new IllegalArgumentException(row + " needs more than its kind");
    }
    return new TrieKey(row, new byte[] {row.column()});
  }

  /** A receipt of the delayed queue. */
  public static TrieKey delayedReceipt(long index) {
    return new TrieKey(Row.DELAYED_RECEIPT, KeyLayout.numbers(Row.DELAYED_RECEIPT, index, 8, 0, 0));
  }

  /** A timeout in the queue of yields. */
  public static TrieKey promiseYieldTimeout(long index) {
    return new TrieKey(
        Row.PROMISE_YIELD_TIMEOUT, KeyLayout.numbers(Row.PROMISE_YIELD_TIMEOUT, index, 8, 0, 0));
  }

  /** A buffered receipt for a shard; the shard id has two bytes here. */
  public static TrieKey bufferedReceipt(long receivingShard, long index) {
    if (receivingShard < 0 || receivingShard > 0xffff) {
      throw new IllegalArgumentException("shard id over 65535: " + receivingShard);
    }
    return new TrieKey(
        Row.BUFFERED_RECEIPT, KeyLayout.numbers(Row.BUFFERED_RECEIPT, receivingShard, 2, index, 8));
  }

  /** Totals of the receipt groups for a shard; the shard id has eight bytes here. */
  public static TrieKey receiptGroupsQueueData(long receivingShard) {
    Row row = Row.BUFFERED_RECEIPT_GROUPS_QUEUE_DATA;
    return new TrieKey(row, KeyLayout.numbers(row, receivingShard, 8, 0, 0));
  }

  /** A receipt group for a shard. */
  public static TrieKey receiptGroupsQueueItem(long receivingShard, long index) {
    Row row = Row.BUFFERED_RECEIPT_GROUPS_QUEUE_ITEM;
    return new TrieKey(row, KeyLayout.numbers(row, receivingShard, 8, index, 8));
  }

  /** The code of a global contract. */
  public static TrieKey globalContractCode(GlobalContractIdentifier id) {
    return ofGlobalContract(Row.GLOBAL_CONTRACT_CODE, id);
  }

  /** The nonce of a global contract. */
  public static TrieKey globalContractNonce(GlobalContractIdentifier id) {
    return ofGlobalContract(Row.GLOBAL_CONTRACT_NONCE, id);
  }

  private static TrieKey ofAccount(Row row, AccountId account) {
    return new TrieKey(row, KeyLayout.account(row, account));
  }

  private static TrieKey ofHash(Row row, AccountId account, CryptoHash hash) {
    return new TrieKey(row, KeyLayout.afterAccount(row, account, hash.unsafeBytes()));
  }

  private static TrieKey ofGlobalContract(Row row, GlobalContractIdentifier id) {
    return new TrieKey(row, new BorshWriter(80).u8(row.column()).value(id).toBytes());
  }

  // ---- prefixes for scans ----

  /** The raw prefix of all access keys and gas key nonces of an account. */
  public static byte[] accessKeysPrefix(AccountId account) {
    return new BorshWriter(66)
        .u8(Row.ACCESS_KEY.column())
        .raw(account.unsafeBytes())
        .u8(KeyLayout.KEY_SEPARATOR)
        .toBytes();
  }

  /** The raw prefix of the rows of a contract whose own keys begin with {@code userPrefix}. */
  public static byte[] contractDataPrefix(AccountId account, byte[] userPrefix) {
    return contractData(account, userPrefix).raw;
  }

  // ---- reading keys ----

  /**
   * The key that has these raw bytes (which are copied).
   *
   * @throws BorshException if no row has such a key
   */
  public static TrieKey parse(byte[] raw) {
    if (raw.length == 0) {
      throw new BorshException(0, "a trie key has at least one byte");
    }
    for (Row row : Row.values()) {
      if (row.column() == raw[0] && KeyLayout.fits(row.shape(), raw)) {
        TrieKey key = new TrieKey(row, raw.clone());
        key.check();
        return key;
      }
    }
    throw new BorshException(0, "no row has a key like this: " + Hex.encode(raw));
  }

  private void check() {
    switch (row.shape()) {
      case GLOBAL_CONTRACT -> globalContract();
      case ACCOUNT_AND_HASH -> {
        accountId();
        if (raw.length - KeyLayout.indexOf(raw, KeyLayout.DATA_SEPARATOR) - 1
            != CryptoHash.LENGTH) {
          throw new BorshException(raw.length, "a hash of 32 bytes expected after the account");
        }
      }
      default -> accountId();
    }
  }

  /** What kind of row this is. */
  public Row row() {
    return row;
  }

  /** The raw bytes, shared: never written to. */
  public byte[] unsafeBytes() {
    return raw;
  }

  /** Bytes in the raw key. */
  public int length() {
    return raw.length;
  }

  /**
   * The account that the row belongs to; null for rows of the shard and of global contracts (the
   * latter belong to nobody, though an account may be in their name).
   */
  public AccountId accountId() {
    int end =
        switch (row.shape()) {
          case ACCOUNT -> raw.length;
          case KEY, KEY_AND_NONCE_INDEX -> KeyLayout.indexOf(raw, KeyLayout.KEY_SEPARATOR);
          case ACCOUNT_AND_HASH, ACCOUNT_AND_USER_KEY ->
              KeyLayout.indexOf(raw, KeyLayout.DATA_SEPARATOR);
          default -> 0;
        };
    if (end == 0) {
      return null;
    }
    if (end < 0) {
      throw new BorshException(raw.length, "a separator expected after the account id");
    }
    String id = new String(raw, 1, end - 1, StandardCharsets.ISO_8859_1);
    if (!AccountId.isValid(id)) {
      throw new BorshException(1, "not an account id in a trie key");
    }
    return AccountId.of(id);
  }

  /** The data, receipt or yield id of rows that have one. */
  public CryptoHash hash() {
    return CryptoHash.owning(after(KeyLayout.DATA_SEPARATOR, Shape.ACCOUNT_AND_HASH));
  }

  /** The contract's own key of a contract's row. */
  public byte[] userKey() {
    return after(KeyLayout.DATA_SEPARATOR, Shape.ACCOUNT_AND_USER_KEY);
  }

  private byte[] after(byte separator, Shape shape) {
    need(row.shape() == shape);
    return Arrays.copyOfRange(raw, KeyLayout.indexOf(raw, separator) + 1, raw.length);
  }

  /** The public key of an access key or gas key nonce. */
  public PublicKeyHandle keyHandle() {
    need(row.shape() == Shape.KEY || row.shape() == Shape.KEY_AND_NONCE_INDEX);
    int start = KeyLayout.indexOf(raw, KeyLayout.KEY_SEPARATOR) + 1;
    return PublicKeyHandle.read(new BorshReader(raw, start, raw.length));
  }

  /** The number of a gas key's nonce. */
  public int nonceIndex() {
    need(row.shape() == Shape.KEY_AND_NONCE_INDEX);
    return new BorshReader(raw, raw.length - 2, raw.length).u16();
  }

  /** The index in the queue of rows that have one. */
  public long index() {
    need(
        row.shape() == Shape.INDEX
            || row.shape() == Shape.SMALL_SHARD_AND_INDEX
            || row.shape() == Shape.SHARD_AND_INDEX);
    return new BorshReader(raw, raw.length - 8, raw.length).u64();
  }

  /** The shard of rows that have one. */
  public long receivingShard() {
    BorshReader in = new BorshReader(raw, 1, raw.length);
    if (row.shape() == Shape.SMALL_SHARD_AND_INDEX) {
      return in.u16();
    }
    need(row.shape() == Shape.SHARD || row.shape() == Shape.SHARD_AND_INDEX);
    return in.u64();
  }

  /** The name of the global contract. */
  public GlobalContractIdentifier globalContract() {
    need(row.shape() == Shape.GLOBAL_CONTRACT);
    BorshReader in = new BorshReader(raw, 1, raw.length);
    GlobalContractIdentifier id = GlobalContractIdentifier.read(in);
    in.end();
    return id;
  }

  private void need(boolean has) {
    if (!has) {
      throw new IllegalStateException("a key of " + row + " has no such part");
    }
  }

  // ---- the borsh form ----

  @Override
  public void write(BorshWriter out) {
    out.u8(row.borshTag());
    AccountId account = accountId();
    if (account != null) {
      out.value(account);
    }
    switch (row.shape()) {
      case SINGLE, ACCOUNT -> {}
      case KEY -> out.value(keyHandle());
      case KEY_AND_NONCE_INDEX -> out.value(keyHandle()).u16(nonceIndex());
      case ACCOUNT_AND_HASH -> out.value(hash());
      case ACCOUNT_AND_USER_KEY -> out.bytes(userKey());
      case INDEX -> out.u64(index());
      case SHARD -> out.u64(receivingShard());
      case SMALL_SHARD_AND_INDEX, SHARD_AND_INDEX -> out.u64(receivingShard()).u64(index());
      case GLOBAL_CONTRACT -> out.value(globalContract());
    }
  }

  /** Reads the borsh form. */
  public static TrieKey read(BorshReader in) {
    Row row = Row.byBorshTag(in.peekU8());
    if (row == null) {
      throw in.refuse("unknown kind of trie key: " + in.peekU8());
    }
    in.u8();
    return switch (row.shape()) {
      case SINGLE -> single(row);
      case ACCOUNT -> ofAccount(row, AccountId.read(in));
      case KEY -> accessKey(AccountId.read(in), PublicKeyHandle.read(in));
      case KEY_AND_NONCE_INDEX ->
          gasKeyNonce(AccountId.read(in), PublicKeyHandle.read(in), in.u16());
      case ACCOUNT_AND_HASH -> ofHash(row, AccountId.read(in), CryptoHash.read(in));
      case ACCOUNT_AND_USER_KEY -> contractData(AccountId.read(in), in.bytes());
      case INDEX, SHARD -> new TrieKey(row, KeyLayout.numbers(row, in.u64(), 8, 0, 0));
      case SMALL_SHARD_AND_INDEX -> bufferedReceipt(in.u64(), in.u64());
      case SHARD_AND_INDEX -> receiptGroupsQueueItem(in.u64(), in.u64());
      case GLOBAL_CONTRACT -> ofGlobalContract(row, GlobalContractIdentifier.read(in));
    };
  }

  @Override
  public int compareTo(TrieKey other) {
    return compare(raw, other.raw);
  }

  /** Order of raw keys: bytes as unsigned numbers, a prefix before what it begins. */
  public static int compare(byte[] a, byte[] b) {
    int at = Arrays.mismatch(a, b);
    if (at < 0) {
      return 0;
    }
    return at < a.length && at < b.length ? (a[at] & 255) - (b[at] & 255) : a.length - b.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrieKey key && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Arrays.hashCode(raw);
    }
    return hash;
  }

  @Override
  public String toString() {
    return row + " " + Hex.encode(raw);
  }
}
