package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * States in memory, by root, decoded and sharing what they have in common. A state that is dropped
 * leaves its own nodes to the garbage collector.
 */
public final class MemoryTrieStorage implements TrieStorage {
  private final Map<CryptoHash, TrieNode> roots = new HashMap<>();

  /** Nothing can be missing below a root that is here; nothing else is here. */
  @Override
  public StoredItem get(CryptoHash hash) {
    return new MissingNode(hash);
  }

  @Override
  public TrieNode rootNode(CryptoHash root) {
    TrieNode node = roots.get(root);
    return node == null ? new UnloadedNode(root) : node;
  }

  /** Whether the state with this root is here. */
  public boolean holds(CryptoHash root) {
    return root.equals(CryptoHash.ZERO) || roots.containsKey(root);
  }

  /**
   * Builds a state of these rows and keeps it. Fastest when they ascend; of two rows with one key
   * the last counts.
   *
   * @return its root
   */
  public CryptoHash load(List<TrieEntry> rows) {
    TrieEditor editor = new TrieEditor(Trie.open(this, CryptoHash.ZERO), null);
    for (TrieEntry row : rows) {
      editor.apply(row.key(), row.value());
    }
    return keep(editor.finish());
  }

  /** Keeps the state after these changes, and returns its root. */
  public CryptoHash keep(TrieChanges changes) {
    if (changes.newRootNode() != null) {
      roots.put(changes.newRoot(), changes.newRootNode());
    }
    return changes.newRoot();
  }

  /** Drops a state. */
  public void drop(CryptoHash root) {
    roots.remove(root);
  }
}
