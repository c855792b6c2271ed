package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From one state to the next: roots, and what a storage of nodes by hash gains and loses, counted
 * in references and netted (docs/spec/runtime.md §1.5).
 */
public final class TrieChanges {
  /**
   * A node or value that is referred to more often than before.
   *
   * @param hash of the payload
   * @param payload the stored form, shared and never written to
   * @param references how many more
   */
  public record Insertion(CryptoHash hash, byte[] payload, int references) {}

  /**
   * A node or value that is referred to less often than before.
   *
   * @param hash of the node or value
   * @param references how many fewer
   */
  public record Deletion(CryptoHash hash, int references) {}

  private static final class Count {
    int references;
    TrieNode node;
    ValueRef value;
  }

  private final CryptoHash oldRoot;
  private final CryptoHash newRoot;
  private final TrieNode newRootNode;
  private NodeLedger ledger;
  private List<Insertion> insertions;
  private List<Deletion> deletions;

  TrieChanges(CryptoHash oldRoot, CryptoHash newRoot, TrieNode newRootNode, NodeLedger ledger) {
    this.oldRoot = oldRoot;
    this.newRoot = newRoot;
    this.newRootNode = newRootNode;
    this.ledger = ledger;
  }

  /** The root before. */
  public CryptoHash oldRoot() {
    return oldRoot;
  }

  /** The root after. */
  public CryptoHash newRoot() {
    return newRoot;
  }

  /** The root after, in memory with all that hangs on it; null for the empty state. */
  TrieNode newRootNode() {
    return newRootNode;
  }

  /** What the storage gains, ascending by hash. */
  public List<Insertion> insertions() {
    net();
    return insertions;
  }

  /** What the storage loses, ascending by hash. */
  public List<Deletion> deletions() {
    net();
    return deletions;
  }

  /** Most callers only want the root: the rest waits until somebody asks. */
  private void net() {
    if (insertions != null) {
      return;
    }
    Map<CryptoHash, Count> counts = new TreeMap<>();
    for (ValueRef value : ledger.addedValues) {
      Count count = counts.computeIfAbsent(value.hash(), hash -> new Count());
      count.value = value;
      count.references++;
    }
    for (TrieNode node : ledger.addedNodes) {
      Count count = counts.computeIfAbsent(node.hash, hash -> new Count());
      count.node = node;
      count.references++;
    }
    for (CryptoHash hash : ledger.removed) {
      counts.computeIfAbsent(hash, unused -> new Count()).references--;
    }
    insertions = new ArrayList<>();
    deletions = new ArrayList<>();
    NodeCodec codec = new NodeCodec();
    for (Map.Entry<CryptoHash, Count> entry : counts.entrySet()) {
      Count count = entry.getValue();
      if (count.references > 0) {
        byte[] payload =
            count.node != null ? codec.encode(count.node) : count.value.bytesIfLoaded();
        insertions.add(new Insertion(entry.getKey(), payload, count.references));
      } else if (count.references < 0) {
        deletions.add(new Deletion(entry.getKey(), -count.references));
      }
    }
    ledger = null;
  }
}
