package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * One state: a root and a storage, and perhaps a recorder of what is read. The state itself does
 * not change; {@link #update} makes the next one. A look-up walks from the root and records each
 * node on the way, also when the key turns out to be absent: those nodes prove the absence.
 *
 * <p>Every method that reads throws {@link TrieStop} when a node is missing or malformed. Not for
 * several threads at once, nor are two states that share nodes: reading loads nodes and marks them.
 */
public final class Trie {
  private final TrieStorage storage;
  private final CryptoHash rootHash;
  private final TrieRecorder recorder;
  private TrieNode root;

  private Trie(TrieStorage storage, CryptoHash rootHash, TrieNode root, TrieRecorder recorder) {
    this.storage = storage;
    this.rootHash = rootHash;
    this.root = root;
    this.recorder = recorder;
  }

  /** The state with this root (32 zero bytes: the empty one); what is read is not recorded. */
  public static Trie open(TrieStorage storage, CryptoHash root) {
    TrieNode node = root.equals(CryptoHash.ZERO) ? null : storage.rootNode(root);
    return new Trie(storage, root, node, null);
  }

  /** The same state; what is read is recorded. */
  public Trie recording(TrieRecorder newRecorder) {
    return new Trie(storage, rootHash, root, newRecorder);
  }

  /** The same state; what is read is not recorded. */
  public Trie silent() {
    return recorder == null ? this : new Trie(storage, rootHash, root, null);
  }

  /** The root's hash; 32 zero bytes if there are no rows. */
  public CryptoHash root() {
    return rootHash;
  }

  /** Who records what is read, or null. */
  public TrieRecorder recorder() {
    return recorder;
  }

  /** Where the nodes come from. */
  public TrieStorage storage() {
    return storage;
  }

  /** The value of this key, shared and never written to, or null if there is none. */
  public byte[] get(byte[] key) {
    ValueRef value = find(key, null);
    return value == null ? null : load(key, value, null);
  }

  /** Whether the key has a value; the value is not read. */
  public boolean contains(byte[] key) {
    return find(key, null) != null;
  }

  /**
   * Looks a key up without reading its value.
   *
   * @param accounting counts each node on the path, or null
   * @return length and hash of the value, or null if there is none
   */
  public ValueRef find(byte[] key, TrieAccounting accounting) {
    try {
      return walk(key, accounting);
    } catch (TrieStop stop) {
      throw stop.onTheWayTo(key);
    }
  }

  private ValueRef walk(byte[] key, TrieAccounting accounting) {
    TrieNode node = rootNode();
    int position = 0;
    int end = 2 * key.length;
    while (node != null) {
      visit(node, accounting);
      if (node instanceof BranchNode branch) {
        if (position == end) {
          return branch.value;
        }
        node = child(branch, Nibbles.ofKey(key, position++));
      } else if (node instanceof LeafNode leaf) {
        return Nibbles.isRest(leaf.path, key, position) ? leaf.value : null;
      } else {
        ExtensionNode extension = (ExtensionNode) node;
        int length = Nibbles.length(extension.path);
        if (Nibbles.common(extension.path, key, position) < length) {
          return null;
        }
        position += length;
        node = child(extension);
      }
    }
    return null;
  }

  /**
   * The value that a look-up found, shared and never written to.
   *
   * @param key of the row that has it
   * @param accounting counts the value, or null
   */
  public byte[] load(byte[] key, ValueRef value, TrieAccounting accounting) {
    try {
      return load(value, accounting);
    } catch (TrieStop stop) {
      throw stop.onTheWayTo(key);
    }
  }

  /** The same where the caller knows the key. */
  byte[] load(ValueRef value, TrieAccounting accounting) {
    byte[] bytes = value.bytesIfLoaded();
    if (bytes == null) {
      bytes = stored(value.hash());
      if (bytes.length != value.length()) {
        throw new TrieStop(new MalformedNode(value.hash(), "a value of another length"));
      }
      value.loaded(bytes);
    }
    if (accounting != null) {
      accounting.count(value.hash());
    }
    if (recorder != null) {
      recorder.record(value);
    }
    return bytes;
  }

  /**
   * The state after these changes, which are made in the order of the list; for the recorder's sake
   * that must be ascending order of the keys.
   */
  public TrieChanges update(List<TrieEntry> changes) {
    TrieEditor editor = new TrieEditor(this, new NodeLedger());
    for (TrieEntry change : changes) {
      editor.apply(change.key(), change.value());
    }
    return editor.finish();
  }

  // ---- for the editor and the iterator ----

  /** The root, loaded; null for the empty state. */
  TrieNode rootNode() {
    if (root instanceof UnloadedNode) {
      root = load(root);
    }
    return root;
  }

  /** The child for this nibble, loaded, or null. */
  TrieNode child(BranchNode branch, int nibble) {
    TrieNode child = branch.children[nibble];
    if (child instanceof UnloadedNode) {
      child = load(child);
      branch.children[nibble] = child;
    }
    return child;
  }

  /** The child, loaded. */
  TrieNode child(ExtensionNode extension) {
    if (extension.child instanceof UnloadedNode) {
      extension.child = load(extension.child);
    }
    return extension.child;
  }

  /** Records and counts a node that is read. */
  void visit(TrieNode node, TrieAccounting accounting) {
    if (accounting != null) {
      accounting.count(node.hash);
    }
    if (recorder != null) {
      recorder.record(node);
    }
  }

  private TrieNode load(TrieNode unloaded) {
    return NodeCodec.decode(unloaded.hash, stored(unloaded.hash));
  }

  private byte[] stored(CryptoHash hash) {
    StoredItem item = storage.get(hash);
    if (item instanceof MissingNode missing) {
      throw new TrieStop(missing);
    }
    return ((StoredBytes) item).bytes();
  }
}
