package dev.vitrine.state;

/**
 * The kinds of rows in a shard's trie (docs/spec/runtime.md §1.1): first byte of the raw key,
 * number in the borsh form of state changes, and what follows the first byte.
 */
public enum Row {
  /** An account. */
  ACCOUNT(0x00, 0, Shape.ACCOUNT),
  /** The code that an account itself deployed. */
  CONTRACT_CODE(0x01, 1, Shape.ACCOUNT),
  /** An access key. */
  ACCESS_KEY(0x02, 2, Shape.KEY),
  /** Data that a receipt waits for and that is here already. */
  RECEIVED_DATA(0x03, 3, Shape.ACCOUNT_AND_HASH),
  /** The receipt that waits for a data id. */
  POSTPONED_RECEIPT_ID(0x04, 4, Shape.ACCOUNT_AND_HASH),
  /** How many data ids a receipt still waits for. */
  PENDING_DATA_COUNT(0x05, 5, Shape.ACCOUNT_AND_HASH),
  /** A receipt that waits for data. */
  POSTPONED_RECEIPT(0x06, 6, Shape.ACCOUNT_AND_HASH),
  /** First and next index of the delayed queue. */
  DELAYED_RECEIPT_INDICES(0x07, 7, Shape.SINGLE),
  /** A receipt of the delayed queue. */
  DELAYED_RECEIPT(0x07, 8, Shape.INDEX),
  /** A row of a contract. */
  CONTRACT_DATA(0x09, 9, Shape.ACCOUNT_AND_USER_KEY),
  /** First and next index of the queue of yield timeouts. */
  PROMISE_YIELD_INDICES(0x0A, 10, Shape.SINGLE),
  /** A yield timeout. */
  PROMISE_YIELD_TIMEOUT(0x0B, 11, Shape.INDEX),
  /** A receipt that waits for a resume. */
  PROMISE_YIELD_RECEIPT(0x0C, 12, Shape.ACCOUNT_AND_HASH),
  /** First and next index of each buffer of outgoing receipts. */
  BUFFERED_RECEIPT_INDICES(0x0D, 13, Shape.SINGLE),
  /** A buffered outgoing receipt. */
  BUFFERED_RECEIPT(0x0E, 14, Shape.SMALL_SHARD_AND_INDEX),
  /** The bandwidth scheduler's allowances. */
  BANDWIDTH_SCHEDULER_STATE(0x0F, 15, Shape.SINGLE),
  /** Totals of the receipt groups of one buffer. */
  BUFFERED_RECEIPT_GROUPS_QUEUE_DATA(0x10, 16, Shape.SHARD),
  /** One receipt group of one buffer. */
  BUFFERED_RECEIPT_GROUPS_QUEUE_ITEM(0x11, 17, Shape.SHARD_AND_INDEX),
  /** The code of a global contract. */
  GLOBAL_CONTRACT_CODE(0x12, 18, Shape.GLOBAL_CONTRACT),
  /** The newest distribution seen of a global contract. */
  GLOBAL_CONTRACT_NONCE(0x13, 19, Shape.GLOBAL_CONTRACT),
  /** Whether a yield was resumed. */
  PROMISE_YIELD_STATUS(0x14, 20, Shape.ACCOUNT_AND_HASH),
  /** One nonce of a gas key; under the access key's own prefix. */
  GAS_KEY_NONCE(0x02, 21, Shape.KEY_AND_NONCE_INDEX),
  /** The data id behind a yield id of the contract's choice. */
  YIELD_ID_TO_DATA_ID(0x16, 22, Shape.ACCOUNT_AND_HASH),
  /** The yield id behind a data id. */
  DATA_ID_TO_YIELD_ID(0x17, 23, Shape.ACCOUNT_AND_HASH);

  /** What follows the first byte of a raw key. */
  enum Shape {
    SINGLE,
    ACCOUNT,
    KEY,
    KEY_AND_NONCE_INDEX,
    ACCOUNT_AND_HASH,
    ACCOUNT_AND_USER_KEY,
    INDEX,
    SMALL_SHARD_AND_INDEX,
    SHARD,
    SHARD_AND_INDEX,
    GLOBAL_CONTRACT
  }

  private final byte column;
  private final int borshTag;
  private final Shape shape;

  Row(int column, int borshTag, Shape shape) {
    this.column = (byte) column;
    this.borshTag = borshTag;
    this.shape = shape;
  }

  /** The first byte of the raw key. */
  public byte column() {
    return column;
  }

  /** The number in the borsh form of a key in state changes. */
  public int borshTag() {
    return borshTag;
  }

  Shape shape() {
    return shape;
  }

  /** The row with this number in the borsh form, or null. */
  static Row byBorshTag(int tag) {
    for (Row row : values()) {
      if (row.borshTag == tag) {
        return row;
      }
    }
    return null;
  }
}
