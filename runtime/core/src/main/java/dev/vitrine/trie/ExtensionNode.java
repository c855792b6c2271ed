package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/** A stretch of path that all keys below have in common; its child is always a branch. */
final class ExtensionNode extends TrieNode {
  byte[] path;
  TrieNode child;

  ExtensionNode(CryptoHash hash, long memoryUsage, byte[] path, TrieNode child) {
    super(hash, memoryUsage);
    this.path = path;
    this.child = child;
  }

  /** A dirty extension over a child whose subtree uses this much. */
  ExtensionNode(byte[] path, TrieNode child, long childUsage) {
    this(null, ownUsage(path) + childUsage, path, child);
  }

  static long ownUsage(byte[] path) {
    return NODE_COST + BYTE_OF_KEY * path.length;
  }

  /** What all below this node uses. */
  long childUsage() {
    return memoryUsage - ownUsage(path);
  }

  @Override
  ExtensionNode copy() {
    return new ExtensionNode(null, memoryUsage, path, child);
  }
}
