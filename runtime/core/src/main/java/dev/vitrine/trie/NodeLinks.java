package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * What one node refers to by hash.
 *
 * @param nodes its children
 * @param value its own value, or null
 */
public record NodeLinks(List<CryptoHash> nodes, CryptoHash value) {
  /** The links of a node in stored form, or null if the bytes are no node. */
  public static NodeLinks of(byte[] stored) {
    TrieNode node;
    try {
      node = NodeCodec.decode(NodeHash.of(stored, stored.length), stored);
    } catch (TrieStop stop) {
      return null;
    }
    List<CryptoHash> children = new ArrayList<>();
    if (node instanceof LeafNode leaf) {
      return new NodeLinks(children, leaf.value.hash());
    }
    if (node instanceof ExtensionNode extension) {
      children.add(extension.child.hash);
      return new NodeLinks(children, null);
    }
    BranchNode branch = (BranchNode) node;
    for (TrieNode child : branch.children) {
      if (child != null) {
        children.add(child.hash);
      }
    }
    return new NodeLinks(children, branch.value == null ? null : branch.value.hash());
  }
}
