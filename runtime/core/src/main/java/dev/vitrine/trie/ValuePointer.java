package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/** A row's value that was found and not read yet. */
public sealed interface ValuePointer {
  /** A value that was written in this chunk: reading it is never counted nor recorded. */
  record Changed(byte[] value) implements ValuePointer {
    @Override
    public int length() {
      return value.length;
    }

    @Override
    public CryptoHash hash() {
      return NodeHash.of(value, value.length);
    }

    @Override
    public byte[] load(TrieAccounting accounting) {
      return value;
    }
  }

  /** A value in the trie, in the row of this raw key. */
  record InTrie(Trie trie, byte[] key, ValueRef value) implements ValuePointer {
    @Override
    public int length() {
      return value.length();
    }

    @Override
    public CryptoHash hash() {
      return value.hash();
    }

    @Override
    public byte[] load(TrieAccounting accounting) {
      return trie.load(key, value, accounting);
    }
  }

  /** Bytes in the value. */
  int length();

  /** SHA-256 of the value. */
  CryptoHash hash();

  /**
   * Reads the value, which is shared and never written to.
   *
   * @param accounting counts a value that lies in the trie, or null
   */
  byte[] load(TrieAccounting accounting);
}
