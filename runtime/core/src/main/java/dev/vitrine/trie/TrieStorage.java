package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/**
 * Nodes and values by their SHA-256. Whoever implements it answers for the hash of what it returns
 * and never changes an array that it gave away.
 */
public interface TrieStorage {
  /** The bytes with this hash, or that they are missing. */
  StoredItem get(CryptoHash hash);

  /**
   * The node that a state begins with; {@code root} is not zero. A storage of decoded nodes gives
   * the one that it has.
   */
  default TrieNode rootNode(CryptoHash root) {
    return new UnloadedNode(root);
  }
}
