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
  private final Map<CryptoHash, byte[]> items;
  private final Set<CryptoHash> read = new HashSet<>();
  private int loadsLeft;

  /** A proof of these items; the arrays are shared and never written to. */
  public PartialTrieStorage(List<byte[]> items) {
    this.items = new HashMap<>();
    this.loadsLeft = Integer.MAX_VALUE;
    for (byte[] item : items) {
      this.items.put(NodeHash.of(item, item.length), item);
    }
  }

  private PartialTrieStorage(Map<CryptoHash, byte[]> items, int loads) {
    this.items = items;
    this.loadsLeft = loads;
  }

  /**
   * The same items for another reader, of whom nothing was asked yet. It ends its reader after so
   * many loads: in a made-up state the same node may stand in every place, so that few items make a
   * state larger than any memory.
   */
  public PartialTrieStorage reader(int loads) {
    return new PartialTrieStorage(items, loads);
  }

  @Override
  public StoredItem get(CryptoHash hash) {
    byte[] item = items.get(hash);
    if (item == null) {
      return new MissingNode(hash);
    }
    if (--loadsLeft < 0) {
      throw new TrieStop(
          new MalformedNode(hash, "the state is read more often than a state of the protocol"));
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

  /** Whether somebody asked for this item. */
  public boolean wasRead(CryptoHash hash) {
    return read.contains(hash);
  }
}
