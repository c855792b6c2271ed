package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.Arrays;

/**
 * The stored form of nodes, which is what is hashed (docs/spec/runtime.md §1.2): tag, payload, u64
 * memory usage. Not thread-safe: it keeps a buffer.
 */
final class NodeCodec {
  private static final int LEAF = 0;
  private static final int BRANCH = 1;
  private static final int BRANCH_WITH_VALUE = 2;
  private static final int EXTENSION = 3;

  private static final int VALUE_REF = 4 + CryptoHash.LENGTH;
  private static final int MEMORY_USAGE = 8;

  private byte[] buffer = new byte[1024];
  private int length;

  // ---- writing ----

  /** Bytes of the stored form. */
  static int encodedLength(TrieNode node) {
    if (node instanceof LeafNode leaf) {
      return 1 + 4 + leaf.path.length + VALUE_REF + MEMORY_USAGE;
    }
    if (node instanceof ExtensionNode extension) {
      return 1 + 4 + extension.path.length + CryptoHash.LENGTH + MEMORY_USAGE;
    }
    BranchNode branch = (BranchNode) node;
    int value = branch.value == null ? 0 : VALUE_REF;
    return 1 + value + 2 + CryptoHash.LENGTH * branch.childCount() + MEMORY_USAGE;
  }

  /** The stored form; the children must be clean. */
  byte[] encode(TrieNode node) {
    write(node);
    return Arrays.copyOf(buffer, length);
  }

  /** The hash of the stored form; the children must be clean. */
  CryptoHash hash(TrieNode node) {
    write(node);
    return NodeHash.of(buffer, length);
  }

  private void write(TrieNode node) {
    int capacity = encodedLength(node);
    if (capacity > buffer.length) {
      buffer = new byte[capacity + (capacity >> 1)];
    }
    length = 0;
    if (node instanceof LeafNode leaf) {
      put(LEAF);
      putPath(leaf.path);
      putValue(leaf.value);
    } else if (node instanceof ExtensionNode extension) {
      put(EXTENSION);
      putPath(extension.path);
      putHash(extension.child.hash);
    } else {
      writeBranch((BranchNode) node);
    }
    long usage = node.memoryUsage;
    for (int i = 0; i < MEMORY_USAGE; i++) {
      put((int) (usage >>> 8 * i));
    }
  }

  private void writeBranch(BranchNode branch) {
    if (branch.value == null) {
      put(BRANCH);
    } else {
      put(BRANCH_WITH_VALUE);
      putValue(branch.value);
    }
    int bitmapAt = length;
    length += 2;
    int bitmap = 0;
    for (int i = 0; i < BranchNode.CHILDREN; i++) {
      TrieNode child = branch.children[i];
      if (child != null) {
        bitmap |= 1 << i;
        putHash(child.hash);
      }
    }
    buffer[bitmapAt] = (byte) bitmap;
    buffer[bitmapAt + 1] = (byte) (bitmap >> 8);
  }

  private void put(int value) {
    buffer[length++] = (byte) value;
  }

  private void putLength(int value) {
    put(value);
    put(value >> 8);
    put(value >> 16);
    put(value >> 24);
  }

  private void putPath(byte[] path) {
    putLength(path.length);
    System.arraycopy(path, 0, buffer, length, path.length);
    length += path.length;
  }

  private void putValue(ValueRef value) {
    putLength(value.length());
    putHash(value.hash());
  }

  private void putHash(CryptoHash hash) {
    System.arraycopy(hash.unsafeBytes(), 0, buffer, length, CryptoHash.LENGTH);
    length += CryptoHash.LENGTH;
  }

  // ---- reading ----

  /**
   * The node with this hash out of its stored form; its children are not loaded.
   *
   * @throws TrieStop if the bytes are not the one stored form of a node
   */
  static TrieNode decode(CryptoHash hash, byte[] bytes) {
    return new Decoder(hash, bytes).node();
  }

  private static final class Decoder {
    private final CryptoHash hash;
    private final byte[] bytes;
    private int position;

    Decoder(CryptoHash hash, byte[] bytes) {
      this.hash = hash;
      this.bytes = bytes;
    }

    TrieNode node() {
      int tag = bytes[take(1)];
      TrieNode node;
      switch (tag) {
        case LEAF -> {
          byte[] path = path(true);
          node = new LeafNode(hash, 0, path, value());
        }
        case EXTENSION -> {
          byte[] path = path(false);
          if (Nibbles.length(path) == 0) {
            throw refuse("an extension without a path");
          }
          node = new ExtensionNode(hash, 0, path, new UnloadedNode(hash()));
        }
        case BRANCH -> node = branch(null);
        case BRANCH_WITH_VALUE -> node = branch(value());
        default -> throw refuse("unknown kind of node: " + tag);
      }
      node.memoryUsage = number(MEMORY_USAGE);
      if (position != bytes.length) {
        throw refuse("bytes after the end of the node");
      }
      return node;
    }

    private BranchNode branch(ValueRef value) {
      int bitmap = (int) number(2);
      TrieNode[] children = new TrieNode[BranchNode.CHILDREN];
      for (int i = 0; i < BranchNode.CHILDREN; i++) {
        if ((bitmap >> i & 1) != 0) {
          children[i] = new UnloadedNode(hash());
        }
      }
      return new BranchNode(hash, 0, children, value);
    }

    private TrieStop refuse(String reason) {
      return new TrieStop(new MalformedNode(hash, reason));
    }

    private int take(int count) {
      if (count < 0 || count > bytes.length - position) {
        throw refuse("the node ends too early");
      }
      int at = position;
      position += count;
      return at;
    }

    private long number(int count) {
      int at = take(count);
      long value = 0;
      for (int i = count - 1; i >= 0; i--) {
        value = value << 8 | (bytes[at + i] & 255);
      }
      return value;
    }

    private byte[] path(boolean leaf) {
      int pathLength = (int) number(4);
      int at = take(pathLength);
      byte[] path = Arrays.copyOfRange(bytes, at, at + pathLength);
      if (!Nibbles.isCanonical(path, leaf)) {
        throw refuse("a path that is not in hex-prefix form");
      }
      return path;
    }

    private ValueRef value() {
      int valueLength = (int) number(4);
      if (valueLength < 0) {
        throw refuse("a value over 2 GiB");
      }
      return ValueRef.stored(valueLength, hash());
    }

    private CryptoHash hash() {
      int at = take(CryptoHash.LENGTH);
      return CryptoHash.owning(Arrays.copyOfRange(bytes, at, at + CryptoHash.LENGTH));
    }
  }
}
