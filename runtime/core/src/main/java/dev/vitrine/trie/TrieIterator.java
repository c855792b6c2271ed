package dev.vitrine.trie;

import java.util.Arrays;
import java.util.List;

/**
 * Walks the rows of a state whose keys begin with a prefix, in ascending order of the keys. Nodes
 * and values are read as the walk comes to them, parents before children; the nodes on the way to
 * the prefix come first, also when there are no such rows.
 */
public final class TrieIterator {
  private final Trie trie;
  private final byte[] prefix;
  private final List<byte[]> visited;
  private final NodeCodec codec = new NodeCodec();

  /** Branches and extensions above the walk, and the next nibble to take in branches. */
  private TrieNode[] path = new TrieNode[64];

  private int[] next = new int[64];

  /** How many nibbles lead to each node of the path. */
  private int[] starts = new int[64];

  private int depth;

  /** The nibbles from the root to where the walk is, one a byte. */
  private byte[] nibbles = new byte[128];

  private TrieNode pendingNode;
  private int pendingLength;
  private ValueRef value;

  /** A walk over the rows whose keys begin with {@code prefix}. */
  public TrieIterator(Trie trie, byte[] prefix) {
    this(trie, prefix, null);
  }

  /** A walk that also puts the stored form of each node it visits into {@code visited}. */
  TrieIterator(Trie trie, byte[] prefix, List<byte[]> visited) {
    this.trie = trie;
    this.visited = visited;
    this.prefix = prefix;
    try {
      seek();
    } catch (TrieStop stop) {
      throw stop.onTheWayTo(prefix);
    }
  }

  private void visit(TrieNode node) {
    trie.visit(node, null);
    if (visited != null) {
      visited.add(codec.encode(node));
    }
  }

  private void seek() {
    TrieNode node = trie.rootNode();
    int position = 0;
    int end = 2 * prefix.length;
    while (node != null) {
      visit(node);
      if (position == end) {
        break;
      }
      if (node instanceof BranchNode branch) {
        append(position, Nibbles.ofKey(prefix, position));
        node = trie.child(branch, Nibbles.ofKey(prefix, position));
        position++;
      } else {
        byte[] nodePath = node instanceof LeafNode leaf ? leaf.path : ((ExtensionNode) node).path;
        int length = Nibbles.length(nodePath);
        int common = Nibbles.common(nodePath, prefix, position);
        if (position + common == end) {
          break;
        }
        if (common < length || node instanceof LeafNode) {
          return;
        }
        append(position, nodePath);
        position += length;
        node = trie.child((ExtensionNode) node);
      }
    }
    pendingNode = node;
    pendingLength = position;
  }

  /** Goes to the next row; false if there is none. */
  public boolean next() {
    try {
      return advance();
    } catch (TrieStop stop) {
      throw stop.onTheWayTo(prefix);
    }
  }

  private boolean advance() {
    value = null;
    while (true) {
      if (pendingNode != null) {
        TrieNode node = pendingNode;
        pendingNode = null;
        if (enter(node, pendingLength)) {
          return true;
        }
      } else if (depth == 0) {
        return false;
      } else {
        descend();
      }
    }
  }

  /** Comes to a node that was visited; true if it has a value. */
  private boolean enter(TrieNode node, int length) {
    if (node instanceof LeafNode leaf) {
      append(length, leaf.path);
      return found(leaf.value, length + Nibbles.length(leaf.path));
    }
    if (depth == path.length) {
      path = Arrays.copyOf(path, 2 * depth);
      next = Arrays.copyOf(next, 2 * depth);
      starts = Arrays.copyOf(starts, 2 * depth);
    }
    path[depth] = node;
    next[depth] = 0;
    starts[depth++] = length;
    return node instanceof BranchNode branch && branch.value != null && found(branch.value, length);
  }

  private boolean found(ValueRef found, int length) {
    if ((length & 1) != 0) {
      throw new TrieStop(new MalformedNode(found.hash(), "a value in the middle of a byte"));
    }
    pendingLength = length;
    value = found;
    trie.load(found, null);
    return true;
  }

  /** Takes the next child of the last node of the path, or leaves that node. */
  private void descend() {
    TrieNode node = path[depth - 1];
    int start = starts[depth - 1];
    if (node instanceof BranchNode branch) {
      while (next[depth - 1] < BranchNode.CHILDREN) {
        int nibble = next[depth - 1]++;
        TrieNode child = trie.child(branch, nibble);
        if (child != null) {
          append(start, nibble);
          go(child, start + 1);
          return;
        }
      }
    } else if (next[depth - 1]++ == 0) {
      ExtensionNode extension = (ExtensionNode) node;
      append(start, extension.path);
      go(trie.child(extension), start + Nibbles.length(extension.path));
      return;
    }
    path[--depth] = null;
  }

  private void go(TrieNode node, int length) {
    visit(node);
    pendingNode = node;
    pendingLength = length;
  }

  private void append(int at, int nibble) {
    if (at == nibbles.length) {
      nibbles = Arrays.copyOf(nibbles, 2 * at);
    }
    nibbles[at] = (byte) nibble;
  }

  private void append(int at, byte[] nodePath) {
    int length = Nibbles.length(nodePath);
    for (int i = 0; i < length; i++) {
      append(at + i, Nibbles.at(nodePath, i));
    }
  }

  /** The key of the row that {@link #next} came to, in an array of its own. */
  public byte[] key() {
    byte[] key = new byte[pendingLength / 2];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (nibbles[2 * i] << 4 | nibbles[2 * i + 1]);
    }
    return key;
  }

  /** The value of the row that {@link #next} came to, shared and never written to. */
  public byte[] value() {
    return value.bytesIfLoaded();
  }
}
