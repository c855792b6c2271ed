package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.Arrays;

/**
 * A fork: up to 16 children by the next nibble, and perhaps the value of the key that ends here.
 */
final class BranchNode extends TrieNode {
  static final int CHILDREN = 16;

  final TrieNode[] children;

  /** Null if no key ends here. */
  ValueRef value;

  BranchNode(CryptoHash hash, long memoryUsage, TrieNode[] children, ValueRef value) {
    super(hash, memoryUsage);
    this.children = children;
    this.value = value;
  }

  /** A dirty branch without children. */
  BranchNode(ValueRef value) {
    this(null, NODE_COST + (value == null ? 0 : valueUsage(value)), new TrieNode[CHILDREN], value);
  }

  int childCount() {
    int count = 0;
    for (TrieNode child : children) {
      if (child != null) {
        count++;
      }
    }
    return count;
  }

  @Override
  BranchNode copy() {
    return new BranchNode(null, memoryUsage, Arrays.copyOf(children, CHILDREN), value);
  }
}
