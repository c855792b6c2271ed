package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * A key looked up in nothing but a list of nodes that stand in the order of its path.
 *
 * @param value what the nodes say of the row, null if there is none
 * @param used how many nodes of the list are on the path
 * @param fault why the nodes say nothing, or null
 */
public record TrieLookup(ValueRef value, int used, String fault) {
  /**
   * Looks a key up.
   *
   * @param root of the state
   * @param nodes in stored form, from the root down
   * @param key the raw key
   */
  public static TrieLookup of(CryptoHash root, List<byte[]> nodes, byte[] key) {
    InOrder path = new InOrder(nodes);
    try {
      ValueRef value = Trie.open(path, root).find(key, null);
      return new TrieLookup(value, path.next, null);
    } catch (TrieStop stop) {
      return new TrieLookup(null, path.next, words(stop.fault(), path.next));
    }
  }

  private static String words(TrieFault fault, int position) {
    return fault instanceof MalformedNode malformed
        ? "node " + (position - 1) + " is malformed: " + malformed.reason()
        : "node " + position + " should have the hash " + ((MissingNode) fault).hash();
  }

  /** Gives a node only when it is the next one of the list. */
  private static final class InOrder implements TrieStorage {
    private final List<byte[]> nodes;
    private int next;

    InOrder(List<byte[]> nodes) {
      this.nodes = nodes;
    }

    @Override
    public StoredItem get(CryptoHash hash) {
      if (next < nodes.size()) {
        byte[] node = nodes.get(next);
        if (NodeHash.of(node, node.length).equals(hash)) {
          next++;
          return new StoredBytes(node);
        }
      }
      return new MissingNode(hash);
    }
  }
}
