package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/** The end of a path and its value. */
final class LeafNode extends TrieNode {
  byte[] path;
  ValueRef value;

  LeafNode(CryptoHash hash, long memoryUsage, byte[] path, ValueRef value) {
    super(hash, memoryUsage);
    this.path = path;
    this.value = value;
  }

  /** A dirty leaf. */
  LeafNode(byte[] path, ValueRef value) {
    this(null, ownUsage(path, value), path, value);
  }

  static long ownUsage(byte[] path, ValueRef value) {
    return NODE_COST + BYTE_OF_KEY * path.length + valueUsage(value);
  }

  @Override
  LeafNode copy() {
    return new LeafNode(null, memoryUsage, path, value);
  }
}
