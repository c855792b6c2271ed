package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/**
 * A node of a trie in memory. It is <em>clean</em> when its hash is known: then it never changes
 * (but that an unloaded child may be replaced by the same child, loaded) and is shared between
 * states. It is <em>dirty</em> when the hash is null: then exactly one {@link TrieEditor} owns it.
 */
public abstract sealed class TrieNode permits LeafNode, ExtensionNode, BranchNode, UnloadedNode {
  /** What a node counts in memory usage (docs/spec/runtime.md §1.3). */
  static final long NODE_COST = 50;

  static final long BYTE_OF_KEY = 2;

  /** SHA-256 of the stored form; null while dirty. */
  CryptoHash hash;

  /** The memory usage of this node and all below it, which is part of what is hashed. */
  long memoryUsage;

  /** The number of the recorder that saw this object last: saves it a look into its map. */
  long recorder;

  TrieNode(CryptoHash hash, long memoryUsage) {
    this.hash = hash;
    this.memoryUsage = memoryUsage;
  }

  /** A dirty copy, with the same children. */
  abstract TrieNode copy();

  static long valueUsage(ValueRef value) {
    return value.length() + NODE_COST;
  }

  /** The node's hash. Only states that are finished are handed out, so it is known. */
  public CryptoHash hash() {
    return hash;
  }
}
