package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.Arrays;

/**
 * Changes one state into the next. A node on the path of a change is read (hence recorded), copied
 * once, and from then on changed in place; all copies are hashed at the end. The trie stays in its
 * one canonical form (docs/spec/runtime.md §1.4).
 *
 * <p>Nothing recurses: a path may be as long as a key of 2,048 bytes has nibbles.
 */
final class TrieEditor {
  private final Trie trie;

  /** Null where nobody asks what changed in the storage. */
  private final NodeLedger ledger;

  private TrieNode root;

  /** The dirty nodes from the root to where the editor stands, and the nibble taken in branches. */
  private TrieNode[] path = new TrieNode[64];

  private int[] nibbles = new int[64];
  private int depth;

  TrieEditor(Trie trie, NodeLedger ledger) {
    this.trie = trie;
    this.ledger = ledger;
    // The root is read even if nothing changes, as the reference does.
    this.root = own(trie.rootNode());
  }

  /** Sets or (null) removes a value. */
  void apply(byte[] key, byte[] value) {
    try {
      if (value == null) {
        delete(key);
      } else {
        insert(key, ValueRef.of(value));
      }
    } catch (TrieStop stop) {
      throw stop.onTheWayTo(key);
    }
  }

  /** A dirty node like {@code node}: itself, or a copy of a node that is thereby read. */
  private TrieNode own(TrieNode node) {
    if (node == null || node.hash == null) {
      return node;
    }
    trie.visit(node, null);
    if (ledger != null) {
      ledger.removed.add(node.hash);
    }
    return node.copy();
  }

  private void push(TrieNode node, int nibble) {
    if (depth == path.length) {
      path = Arrays.copyOf(path, 2 * depth);
      nibbles = Arrays.copyOf(nibbles, 2 * depth);
    }
    path[depth] = node;
    nibbles[depth++] = nibble;
  }

  /** Puts {@code node} where the editor stands: below the last node of the path. */
  private void attach(TrieNode node) {
    if (depth == 0) {
      root = node;
    } else if (path[depth - 1] instanceof BranchNode branch) {
      branch.children[nibbles[depth - 1]] = node;
    } else {
      ((ExtensionNode) path[depth - 1]).child = node;
    }
  }

  // ---- insert ----

  /** Sets a value. */
  void insert(byte[] key, ValueRef value) {
    if (ledger != null) {
      ledger.addedValues.add(value);
    }
    depth = 0;
    long growth = place(key, value);
    for (int i = 0; i < depth; i++) {
      path[i].memoryUsage += growth;
      path[i] = null;
    }
  }

  /** Descends to where the key ends; returns by how much the nodes on the path grow. */
  private long place(byte[] key, ValueRef value) {
    TrieNode node = root;
    int position = 0;
    int end = 2 * key.length;
    while (true) {
      if (node == null) {
        LeafNode leaf = new LeafNode(Nibbles.ofKey(key, position, end, true), value);
        attach(leaf);
        return leaf.memoryUsage;
      }
      if (node instanceof BranchNode branch) {
        if (position == end) {
          return setValue(branch, value);
        }
        int nibble = Nibbles.ofKey(key, position++);
        node = own(trie.child(branch, nibble));
        branch.children[nibble] = node;
        push(branch, nibble);
      } else if (node instanceof LeafNode leaf) {
        return placeAtLeaf(leaf, key, position, value);
      } else {
        ExtensionNode extension = (ExtensionNode) node;
        int length = Nibbles.length(extension.path);
        int common = Nibbles.common(extension.path, key, position);
        if (common < length) {
          return split(extension, common, key, position, value);
        }
        node = own(trie.child(extension));
        extension.child = node;
        push(extension, 0);
        position += length;
      }
    }
  }

  private long setValue(BranchNode branch, ValueRef value) {
    long before = branch.memoryUsage;
    if (branch.value != null) {
      remove(branch.value);
      branch.memoryUsage -= TrieNode.valueUsage(branch.value);
    }
    branch.value = value;
    branch.memoryUsage += TrieNode.valueUsage(value);
    return branch.memoryUsage - before;
  }

  private void remove(ValueRef value) {
    if (ledger != null) {
      ledger.removed.add(value.hash());
    }
  }

  private long placeAtLeaf(LeafNode leaf, byte[] key, int position, ValueRef value) {
    long before = leaf.memoryUsage;
    int length = Nibbles.length(leaf.path);
    int common = Nibbles.common(leaf.path, key, position);
    if (common == length && position + common == 2 * key.length) {
      remove(leaf.value);
      leaf.value = value;
      leaf.memoryUsage = LeafNode.ownUsage(leaf.path, value);
      return leaf.memoryUsage - before;
    }
    BranchNode branch = new BranchNode(common == length ? leaf.value : null);
    if (common < length) {
      byte[] rest = Nibbles.slice(leaf.path, common + 1, length, true);
      adopt(branch, Nibbles.at(leaf.path, common), new LeafNode(rest, leaf.value));
    }
    addTo(branch, key, position + common, value);
    return attachBelow(branch, Nibbles.slice(leaf.path, 0, common, false)) - before;
  }

  private long split(
      ExtensionNode extension, int common, byte[] key, int position, ValueRef value) {
    long before = extension.memoryUsage;
    int length = Nibbles.length(extension.path);
    BranchNode branch = new BranchNode((ValueRef) null);
    long below = extension.childUsage();
    int nibble = Nibbles.at(extension.path, common);
    if (common + 1 == length) {
      branch.children[nibble] = extension.child;
      branch.memoryUsage += below;
    } else {
      byte[] rest = Nibbles.slice(extension.path, common + 1, length, false);
      adopt(branch, nibble, new ExtensionNode(rest, extension.child, below));
    }
    addTo(branch, key, position + common, value);
    return attachBelow(branch, Nibbles.slice(extension.path, 0, common, false)) - before;
  }

  /** Gives a new branch the value of a key of which {@code position} nibbles lead to it. */
  private static void addTo(BranchNode branch, byte[] key, int position, ValueRef value) {
    int end = 2 * key.length;
    if (position == end) {
      branch.value = value;
      branch.memoryUsage += TrieNode.valueUsage(value);
    } else {
      byte[] rest = Nibbles.ofKey(key, position + 1, end, true);
      adopt(branch, Nibbles.ofKey(key, position), new LeafNode(rest, value));
    }
  }

  private static void adopt(BranchNode branch, int nibble, TrieNode child) {
    branch.children[nibble] = child;
    branch.memoryUsage += child.memoryUsage;
  }

  /** Puts a branch, below an extension if {@code prefix} is not empty; returns their usage. */
  private long attachBelow(BranchNode branch, byte[] prefix) {
    TrieNode top =
        Nibbles.length(prefix) == 0
            ? branch
            : new ExtensionNode(prefix, branch, branch.memoryUsage);
    attach(top);
    return top.memoryUsage;
  }

  // ---- delete ----

  private void delete(byte[] key) {
    depth = 0;
    TrieNode node = root;
    int position = 0;
    int end = 2 * key.length;
    while (node != null) {
      if (node instanceof BranchNode branch) {
        if (position == end) {
          deleteValue(branch);
          break;
        }
        int nibble = Nibbles.ofKey(key, position++);
        node = own(trie.child(branch, nibble));
        branch.children[nibble] = node;
        push(branch, nibble);
      } else if (node instanceof LeafNode leaf) {
        if (Nibbles.isRest(leaf.path, key, position)) {
          remove(leaf.value);
          ascend(leaf.memoryUsage, null);
        }
        break;
      } else {
        ExtensionNode extension = (ExtensionNode) node;
        int length = Nibbles.length(extension.path);
        if (Nibbles.common(extension.path, key, position) < length) {
          break;
        }
        node = own(trie.child(extension));
        extension.child = node;
        push(extension, 0);
        position += length;
      }
    }
    Arrays.fill(path, 0, depth, null);
  }

  private void deleteValue(BranchNode branch) {
    if (branch.value == null) {
      return;
    }
    remove(branch.value);
    long before = branch.memoryUsage;
    branch.memoryUsage -= TrieNode.valueUsage(branch.value);
    branch.value = null;
    ascend(before, squash(branch));
  }

  /**
   * Goes up the path after the node below it, which used {@code before}, became {@code below}
   * (perhaps nothing), and restores the canonical form.
   */
  private void ascend(long before, TrieNode below) {
    TrieNode child = below;
    long childBefore = before;
    for (int i = depth - 1; i >= 0; i--) {
      TrieNode node = path[i];
      long nodeBefore = node.memoryUsage;
      if (node instanceof BranchNode branch) {
        branch.children[nibbles[i]] = child;
        branch.memoryUsage += (child == null ? 0 : child.memoryUsage) - childBefore;
        child = child == null ? squash(branch) : branch;
      } else {
        child = child == null ? null : extend(((ExtensionNode) node).path, child);
      }
      childBefore = nodeBefore;
    }
    root = child;
  }

  /** The canonical form of a branch that lost a child or its value. */
  private TrieNode squash(BranchNode branch) {
    int count = branch.childCount();
    if (count == 0) {
      return branch.value == null ? null : new LeafNode(new byte[] {Nibbles.LEAF}, branch.value);
    }
    if (count > 1 || branch.value != null) {
      return branch;
    }
    int nibble = 0;
    while (branch.children[nibble] == null) {
      nibble++;
    }
    // The only child left has to be read, to see what it is: this is in the proof, too.
    return extend(Nibbles.single(nibble), own(trie.child(branch, nibble)));
  }

  /** A path above a dirty node, as one node where that is the canonical form. */
  private static TrieNode extend(byte[] above, TrieNode child) {
    if (child instanceof LeafNode leaf) {
      return new LeafNode(Nibbles.join(above, leaf.path, true), leaf.value);
    }
    if (child instanceof ExtensionNode extension) {
      byte[] joined = Nibbles.join(above, extension.path, false);
      return new ExtensionNode(joined, extension.child, extension.childUsage());
    }
    return new ExtensionNode(above, child, child.memoryUsage);
  }

  // ---- the end ----

  /** Hashes what changed. */
  TrieChanges finish() {
    hashDirty();
    CryptoHash newRoot = root == null ? CryptoHash.ZERO : root.hash;
    return new TrieChanges(trie.root(), newRoot, root, ledger);
  }

  private void hashDirty() {
    if (root == null || root.hash != null) {
      return;
    }
    NodeCodec codec = new NodeCodec();
    depth = 0;
    push(root, 0);
    while (depth > 0) {
      TrieNode node = path[depth - 1];
      TrieNode next = nextDirtyChild(node);
      if (next != null) {
        push(next, 0);
      } else {
        node.hash = codec.hash(node);
        if (ledger != null) {
          ledger.addedNodes.add(node);
        }
        path[--depth] = null;
      }
    }
  }

  private TrieNode nextDirtyChild(TrieNode node) {
    if (node instanceof ExtensionNode extension) {
      return extension.child.hash == null ? extension.child : null;
    }
    if (node instanceof BranchNode branch) {
      for (int i = nibbles[depth - 1]; i < BranchNode.CHILDREN; i++) {
        TrieNode child = branch.children[i];
        if (child != null && child.hash == null) {
          nibbles[depth - 1] = i + 1;
          return child;
        }
      }
    }
    return null;
  }
}
