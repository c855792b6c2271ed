package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * One node on the way to a key, for people who look at it.
 *
 * @param kind what the node is
 * @param nibbles the path inside a leaf or extension, or the nibble taken in a branch, as
 *     hexadecimal digits; empty where a branch is the end of the way
 * @param hash of the node
 * @param size bytes of its stored form
 * @param children the nibbles under which a branch has children
 * @param memoryUsage of the node and all below it, as the node says (unsigned)
 */
public record PathStep(
    Kind kind,
    String nibbles,
    CryptoHash hash,
    int size,
    List<Integer> children,
    long memoryUsage) {
  /** Kinds of nodes. */
  public enum Kind {
    /** A fork. */
    BRANCH,
    /** A stretch that all keys below share. */
    EXTENSION,
    /** The end of a key. */
    LEAF
  }

  /** The nodes from the root to where the look-up of {@code key} ends, found or not. */
  public static List<PathStep> to(Trie trie, byte[] key) {
    List<PathStep> steps = new ArrayList<>();
    TrieNode node = trie.rootNode();
    int position = 0;
    int end = 2 * key.length;
    while (node != null) {
      if (node instanceof BranchNode branch) {
        boolean last = position == end;
        int nibble = last ? 0 : Nibbles.ofKey(key, position++);
        steps.add(step(Kind.BRANCH, last ? "" : digit(nibble), node));
        node = last ? null : trie.child(branch, nibble);
      } else if (node instanceof LeafNode leaf) {
        steps.add(step(Kind.LEAF, digits(leaf.path), node));
        node = null;
      } else {
        ExtensionNode extension = (ExtensionNode) node;
        steps.add(step(Kind.EXTENSION, digits(extension.path), node));
        int length = Nibbles.length(extension.path);
        boolean matches = Nibbles.common(extension.path, key, position) == length;
        position += length;
        node = matches ? trie.child(extension) : null;
      }
    }
    return steps;
  }

  private static PathStep step(Kind kind, String nibbles, TrieNode node) {
    List<Integer> children = new ArrayList<>();
    if (node instanceof BranchNode branch) {
      for (int i = 0; i < BranchNode.CHILDREN; i++) {
        if (branch.children[i] != null) {
          children.add(i);
        }
      }
    }
    int size = NodeCodec.encodedLength(node);
    return new PathStep(kind, nibbles, node.hash, size, children, node.memoryUsage);
  }

  private static String digit(int nibble) {
    return String.valueOf(Character.forDigit(nibble, 16));
  }

  private static String digits(byte[] path) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < Nibbles.length(path); i++) {
      digits.append(Character.forDigit(Nibbles.at(path, i), 16));
    }
    return digits.toString();
  }
}
