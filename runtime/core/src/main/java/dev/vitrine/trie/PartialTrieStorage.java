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
    this(new HashMap<>(), Integer.MAX_VALUE);
    add(items);
  }

  private PartialTrieStorage(Map<CryptoHash, byte[]> items, int loads) {
    this.items = items;
    this.loadsLeft = loads;
  }

  /**
   * Adds items, before there are readers; the arrays are shared and never written to.
   *
   * @return their names, in the same order
   */
  public List<CryptoHash> add(List<byte[]> more) {
    List<CryptoHash> names = new ArrayList<>(more.size());
    for (byte[] item : more) {
      CryptoHash name = NodeHash.of(item, item.length);
      items.put(name, item);
      names.add(name);
    }
    return names;
  }

  /** Adds the items of another proof, which are not hashed again. */
  public void add(PartialTrieStorage other) {
    items.putAll(other.items);
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
