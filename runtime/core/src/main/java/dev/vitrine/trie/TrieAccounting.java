package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts trie nodes and values for gas (docs/spec/runtime.md §1.7). One for all receipts of a
 * chunk; a view call has its own. What was counted once is "cached" from then on, by hash.
 */
public final class TrieAccounting {
  private final Set<CryptoHash> seen = new HashSet<>();
  private long touched;
  private long cached;

  /** Nodes and values counted for the first time, so far ({@code touching_trie_node}). */
  public long touched() {
    return touched;
  }

  /** Nodes and values counted again, so far ({@code read_cached_trie_node}). */
  public long cached() {
    return cached;
  }

  void count(CryptoHash hash) {
    if (seen.add(hash)) {
      touched++;
    } else {
      cached++;
    }
  }
}
