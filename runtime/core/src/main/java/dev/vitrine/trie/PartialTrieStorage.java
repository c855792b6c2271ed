package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes and values of a storage proof, and which of them were asked for. An item's name is its
 * own hash, computed here, so that nothing in a proof can pass for something else.
 */
public final class PartialTrieStorage implements TrieStorage {
  private final Map<CryptoHash, byte[]> items = new HashMap<>();
  private final Set<CryptoHash> read = new HashSet<>();

  /** A proof of these items; the arrays are shared and never written to. */
  public PartialTrieStorage(List<byte[]> items) {
    for (byte[] item : items) {
      this.items.put(NodeHash.of(item, item.length), item);
    }
  }

  @Override
  public StoredItem get(CryptoHash hash) {
    byte[] item = items.get(hash);
    if (item == null) {
      return new MissingNode(hash);
    }
    read.add(hash);
    return new StoredBytes(item);
  }

  /** Different items. */
  public int size() {
    return items.size();
  }

  /** The items that nobody asked for yet, ascending by hash. */
  public List<CryptoHash> unread() {
    List<CryptoHash> unread = new ArrayList<>();
    for (CryptoHash hash : items.keySet()) {
      if (!read.contains(hash)) {
        unread.add(hash);
      }
    }
    unread.sort(null);
    return unread;
  }
}
