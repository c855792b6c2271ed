package dev.vitrine.trie;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;

/**
 * Ends an application whose state cannot be read, up to the caller of the runtime, who makes a
 * value of it again ({@link #fault()}). It crosses the frames of a contract, hence an exception;
 * without a stack trace, because that costs more than the rest.
 */
public final class TrieStop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Keys of contracts may be long; what a person reads of one need not be. */
  private static final int SHOWN = 80;

  private final transient TrieFault fault;
  private final transient byte[] wanted;

  /** A stop because of this fault, met on the way to nothing in particular. */
  public TrieStop(TrieFault fault) {
    this(fault, null);
  }

  /**
   * @param fault what could not be read
   * @param wanted the raw key that it was read for, shared, or null
   */
  private TrieStop(TrieFault fault, byte[] wanted) {
    super(message(fault, wanted), null, false, false);
    this.fault = fault;
    this.wanted = wanted;
  }

  /** The same stop, saying which raw key (or prefix, or row) it was on the way to. */
  TrieStop onTheWayTo(byte[] key) {
    return wanted == null ? new TrieStop(fault, key) : this;
  }

  private static String message(TrieFault fault, byte[] wanted) {
    String what =
        fault instanceof MalformedNode malformed
            ? "trie node " + malformed.hash() + " is malformed: " + malformed.reason()
            : "trie node or value " + fault.hash() + " is missing";
    return wanted == null ? what : what + "; wanted for " + name(wanted);
  }

  /** What a raw key is the key of, for people. */
  private static String name(byte[] raw) {
    String hex = Hex.encode(raw);
    String shown = hex.length() <= SHOWN ? hex : hex.substring(0, SHOWN) + "…";
    try {
      TrieKey key = TrieKey.parse(raw);
      AccountId account = key.accountId();
      String of = account == null ? "" : " of " + account;
      return "row " + key.row() + of + ", key " + shown;
    } catch (BorshException e) {
      // The prefix of a walk is no whole key.
      return "the rows under " + shown;
    }
  }

  /** What could not be read. */
  public TrieFault fault() {
    return fault;
  }

  /** The raw key (or the prefix of a walk) that it was wanted for, or null: the root itself. */
  public byte[] wanted() {
    return wanted == null ? null : wanted.clone();
  }
}
