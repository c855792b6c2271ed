package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/** A node of which only the hash is known so far. */
final class UnloadedNode extends TrieNode {
  UnloadedNode(CryptoHash hash) {
    super(hash, 0);
  }

  @Override
  UnloadedNode copy() {
    throw new IllegalStateException("a node must be loaded before it changes");
  }
}
