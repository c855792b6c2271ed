package dev.vitrine.runtime.contract;

import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.TrieAccounting;
import dev.vitrine.trie.TrieStop;
import dev.vitrine.trie.TrieUpdate;
import dev.vitrine.trie.ValuePointer;
import dev.vitrine.types.AccountId;
import dev.vitrine.vm.StorageCharges;
import dev.vitrine.vm.StoredValue;
import dev.vitrine.vm.error.HostAbort;

/**
 * The rows that a contract keeps, and what they cost besides their bytes: nodes of the trie on the
 * way to a row that is written or removed (docs/spec/vm.md §8.3, docs/spec/runtime.md §1.7).
 *
 * <p>What cannot be read ends the call by {@link HostAbort} with the {@link TrieStop} as its
 * reason.
 */
final class ContractRows {
  private final TrieUpdate update;
  private final AccountId account;
  private final TrieAccounting accounting;

  ContractRows(TrieUpdate update, AccountId account, TrieAccounting accounting) {
    this.update = update;
    this.account = account;
    this.accounting = accounting;
  }

  /** Writes a row and gives what it held, or null. */
  byte[] set(StorageCharges charges, byte[] key, byte[] value) {
    TrieKey row = TrieKey.contractData(account, key);
    long touched = accounting.touched();
    long cached = accounting.cached();
    try {
      ValuePointer old = update.find(row, accounting);
      byte[] evicted = null;
      if (old != null) {
        charges.evictedBytes(old.length());
        evicted = old.load(accounting);
      }
      chargeNodes(charges, touched, cached);
      update.set(row, value);
      return evicted;
    } catch (TrieStop stop) {
      throw HostAbort.external(stop);
    }
  }

  /**
   * A row, or null. The way to it is not counted. Its value is, but nobody is charged for that: a
   * write that loads it again finds it counted already.
   */
  StoredValue get(byte[] key) {
    try {
      ValuePointer found = update.find(TrieKey.contractData(account, key), null);
      return found == null ? null : new Found(found, accounting);
    } catch (TrieStop stop) {
      throw HostAbort.external(stop);
    }
  }

  private record Found(ValuePointer pointer, TrieAccounting accounting) implements StoredValue {
    @Override
    public int length() {
      return pointer.length();
    }

    @Override
    public byte[] load() {
      try {
        return pointer.load(accounting);
      } catch (TrieStop stop) {
        throw HostAbort.external(stop);
      }
    }
  }

  /** Removes a row and gives what it held, or null. */
  byte[] remove(StorageCharges charges, byte[] key) {
    TrieKey row = TrieKey.contractData(account, key);
    long touched = accounting.touched();
    long cached = accounting.cached();
    try {
      ValuePointer old = update.find(row, accounting);
      byte[] removed = null;
      if (old != null) {
        charges.removedBytes(old.length());
        removed = old.load(accounting);
      }
      update.remove(row);
      chargeNodes(charges, touched, cached);
      return removed;
    } catch (TrieStop stop) {
      throw HostAbort.external(stop);
    }
  }

  /** Whether there is such a row. */
  boolean has(byte[] key) {
    try {
      return update.find(TrieKey.contractData(account, key), null) != null;
    } catch (TrieStop stop) {
      throw HostAbort.external(stop);
    }
  }

  private void chargeNodes(StorageCharges charges, long touchedBefore, long cachedBefore) {
    charges.trieNodesTouched(accounting.touched() - touchedBefore);
    charges.cachedTrieNodesAccessed(accounting.cached() - cachedBefore);
  }
}
