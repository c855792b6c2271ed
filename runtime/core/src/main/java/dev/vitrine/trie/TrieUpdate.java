package dev.vitrine.trie;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.state.Row;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes to a state that are not in the trie yet (docs/spec/runtime.md §1.6), in two layers: what
 * a receipt or transaction is doing ({@link #set}, {@link #remove}), and what is done for good
 * ({@link #commit}). Reads see the newest layer that knows the key, then the trie.
 *
 * <p>Every method that reads throws {@link TrieStop} when a node is missing or malformed.
 */
public final class TrieUpdate {
  /** A key with its changes. */
  private static final class Pending {
    final TrieKey key;
    final List<StateChange.Entry> committed = new ArrayList<>(1);

    /** Whether the receipt at work has set or removed the row. */
    boolean prospective;

    byte[] value;

    Pending(TrieKey key) {
      this.key = key;
    }

    boolean known() {
      return prospective || !committed.isEmpty();
    }

    /** The row's value now, or null if it was removed. */
    byte[] current() {
      return prospective ? value : committed.get(committed.size() - 1).value();
    }
  }

  private final Trie trie;
  private final Map<TrieKey, Pending> pending = new HashMap<>();
  private final List<Pending> prospective = new ArrayList<>();
  private final ContractCodes codes;

  /** An empty set of changes to this state. */
  public TrieUpdate(Trie trie) {
    this.trie = trie;
    this.codes = new ContractCodes(trie);
  }

  /** Code by hash: of the state, and what was deployed since; it follows commit and rollback. */
  public ContractCodes codes() {
    return codes;
  }

  /** The state that the changes are made to. */
  public Trie trie() {
    return trie;
  }

  /**
   * The storage proof's size so far with its allowances (docs/spec/runtime.md §1.8), in bytes; 0
   * when nothing is recorded.
   */
  public long recordedSizeUpperBound() {
    return trie.recorder() == null ? 0 : trie.recorder().upperBound();
  }

  // ---- reading ----

  private Pending known(TrieKey key) {
    Pending change = pending.get(key);
    return change != null && change.known() ? change : null;
  }

  /** The row's value, shared and never written to, or null if there is none. */
  public byte[] get(TrieKey key) {
    Pending change = known(key);
    return change != null ? change.current() : trie.get(key.unsafeBytes());
  }

  /** Whether the row is there; its value is not read. */
  public boolean contains(TrieKey key) {
    Pending change = known(key);
    return change != null ? change.current() != null : trie.contains(key.unsafeBytes());
  }

  /**
   * Looks a row up without reading its value, for what only needs the length, or has to charge
   * before it reads.
   *
   * @param accounting counts each node on the path (as writes and removals by a contract do), or
   *     null (all else); rows changed in this chunk are never counted
   * @return null if the row is not there
   */
  public ValuePointer find(TrieKey key, TrieAccounting accounting) {
    Pending change = known(key);
    if (change != null) {
      byte[] value = change.current();
      return value == null ? null : new ValuePointer.Changed(value);
    }
    ValueRef value = trie.find(key.unsafeBytes(), accounting);
    return value == null ? null : new ValuePointer.InTrie(trie, key.unsafeBytes(), value);
  }

  // ---- writing ----

  /** Sets a row; the array is given away. */
  public void set(TrieKey key, byte[] value) {
    Pending change = prospective(key);
    change.value = value;
  }

  /** Sets a row. */
  public void set(TrieKey key, Borsh value) {
    set(key, value.toBorsh());
  }

  /** Removes a row, whether it is there or not. */
  public void remove(TrieKey key) {
    if (key.row() == Row.CONTRACT_DATA && trie.recorder() != null) {
      trie.recorder().recordRemoval();
    }
    prospective(key).value = null;
  }

  private Pending prospective(TrieKey key) {
    Pending change = pending.get(key);
    if (change == null) {
      change = new Pending(key);
      pending.put(key, change);
    }
    if (!change.prospective) {
      change.prospective = true;
      prospective.add(change);
    }
    return change;
  }

  /** Makes what was set and removed since the last commit last. */
  public void commit(StateChangeCause cause) {
    for (Pending change : prospective) {
      change.committed.add(new StateChange.Entry(cause, change.value));
      change.prospective = false;
      change.value = null;
    }
    prospective.clear();
    codes.commit();
  }

  /** Forgets what was set and removed since the last commit. */
  public void rollback() {
    for (Pending change : prospective) {
      change.prospective = false;
      change.value = null;
    }
    prospective.clear();
    codes.rollback();
  }

  /** Whether something was set or removed since the last commit. */
  public boolean hasProspective() {
    return !prospective.isEmpty();
  }

  // ---- scanning ----

  /**
   * The keys that begin with {@code prefix}, ascending, with changes so far. Every node and every
   * value of the trie under the prefix is read (hence recorded), as the reference does.
   */
  public List<TrieKey> keys(byte[] prefix) {
    List<TrieKey> keys = new ArrayList<>();
    for (Pending change : pending.values()) {
      if (change.known() && change.current() != null && hasPrefix(change.key, prefix)) {
        keys.add(change.key);
      }
    }
    TrieIterator rows = new TrieIterator(trie, prefix);
    while (rows.next()) {
      TrieKey key = TrieKey.parse(rows.key());
      if (known(key) == null) {
        keys.add(key);
      }
    }
    keys.sort(null);
    return keys;
  }

  private static boolean hasPrefix(TrieKey key, byte[] prefix) {
    byte[] raw = key.unsafeBytes();
    if (raw.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (raw[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  // ---- the end ----

  /**
   * Applies the last committed value of each row to the trie, in ascending order of the raw keys.
   *
   * @throws IllegalStateException if something was neither committed nor rolled back
   */
  public TrieUpdateResult finish() {
    if (hasProspective()) {
      throw new IllegalStateException("an update with uncommitted changes cannot be finished");
    }
    List<StateChange> stateChanges = new ArrayList<>(pending.size());
    for (Pending change : pending.values()) {
      if (!change.committed.isEmpty()) {
        stateChanges.add(new StateChange(change.key, change.committed));
      }
    }
    stateChanges.sort((a, b) -> a.key().compareTo(b.key()));
    List<TrieEntry> entries = new ArrayList<>(stateChanges.size());
    for (StateChange change : stateChanges) {
      entries.add(new TrieEntry(change.key().unsafeBytes(), change.lastValue()));
    }
    return new TrieUpdateResult(trie.update(entries), stateChanges);
  }
}
