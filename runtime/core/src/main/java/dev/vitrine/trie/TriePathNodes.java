package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * The nodes from a root to where a key's path ends, for a proof.
 *
 * @param nodes in stored form, from the root down
 * @param value the row's value, null if there is no row
 * @param missing the first node or value that the storage does not have, or null
 */
public record TriePathNodes(List<byte[]> nodes, byte[] value, CryptoHash missing) {
  /** Walks from a root along a key. */
  public static TriePathNodes of(TrieStorage storage, CryptoHash root, byte[] key) {
    List<byte[]> nodes = new ArrayList<>();
    TrieStorage noting =
        hash -> {
          StoredItem item = storage.get(hash);
          if (item instanceof StoredBytes stored) {
            nodes.add(stored.bytes());
          }
          return item;
        };
    try {
      ValueRef value = Trie.open(noting, root).find(key, null);
      List<byte[]> path = List.copyOf(nodes);
      if (value == null) {
        return new TriePathNodes(path, null, null);
      }
      return storage.get(value.hash()) instanceof StoredBytes stored
          ? new TriePathNodes(path, stored.bytes(), null)
          : new TriePathNodes(path, null, value.hash());
    } catch (TrieStop stop) {
      return new TriePathNodes(List.of(), null, stop.fault().hash());
    }
  }
}
