package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;

/**
 * Why rows changed (docs/spec/runtime.md §1.6).
 *
 * @param kind the reason
 * @param hash the transaction or receipt, or null for kinds without one
 */
public record StateChangeCause(Kind kind, CryptoHash hash) implements Borsh {
  /** Kinds of causes, in the order of their borsh numbers. */
  public enum Kind {
    /** Never reaches the disk. */
    NOT_WRITABLE_TO_DISK("not_writable_to_disk", null),
    /** Genesis. */
    INITIAL_STATE("initial_state", null),
    /** A transaction was turned into a receipt. */
    TRANSACTION_PROCESSING("transaction_processing", "tx_hash"),
    /** Input data was taken. */
    ACTION_RECEIPT_PROCESSING_STARTED("action_receipt_processing_started", "receipt_hash"),
    /** The contract was paid its share of gas. */
    ACTION_RECEIPT_GAS_REWARD("action_receipt_gas_reward", "receipt_hash"),
    /** The actions of a receipt. */
    RECEIPT_PROCESSING("receipt_processing", "receipt_hash"),
    /** A receipt or its data was put aside. */
    POSTPONED_RECEIPT("postponed_receipt", "receipt_hash"),
    /** Queues and indices at the end of a chunk. */
    UPDATED_DELAYED_RECEIPTS("updated_delayed_receipts", null),
    /** Stake and rewards at the start of an epoch. */
    VALIDATOR_ACCOUNTS_UPDATE("validator_accounts_update", null),
    /** A patch of the state from outside. */
    MIGRATION("migration", null),
    /** Not in use. */
    RESHARDING_V2("resharding_v2", null),
    /** The bandwidth scheduler ran. */
    BANDWIDTH_SCHEDULER_STATE_UPDATE("bandwidth_scheduler_state_update", null);

    private final String jsonName;
    private final String hashName;

    Kind(String jsonName, String hashName) {
      this.jsonName = jsonName;
      this.hashName = hashName;
    }

    /** The name in the field {@code type} of the RPC. */
    public String jsonName() {
      return jsonName;
    }

    /** The name of the hash's field in the RPC, or null for kinds without a hash. */
    public String hashName() {
      return hashName;
    }
  }

  /** A hash exactly where the kind has one. */
  public StateChangeCause {
    if ((kind.hashName == null) != (hash == null)) {
      throw new IllegalArgumentException(kind + (hash == null ? " needs a hash" : " has no hash"));
    }
  }

  /** A cause without a hash. */
  public static StateChangeCause of(Kind kind) {
    return new StateChangeCause(kind, null);
  }

  /** Reads number and hash. */
  public static StateChangeCause read(BorshReader in) {
    Kind[] kinds = Kind.values();
    if (in.peekU8() >= kinds.length) {
      throw in.refuse("unknown cause of a state change: " + in.peekU8());
    }
    Kind kind = kinds[in.u8()];
    return new StateChangeCause(kind, kind.hashName == null ? null : CryptoHash.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(kind.ordinal());
    if (hash != null) {
      out.value(hash);
    }
  }
}
