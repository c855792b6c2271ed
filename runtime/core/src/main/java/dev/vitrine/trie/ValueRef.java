package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/**
 * The value of a row as a node holds it: length and hash, and the bytes themselves where they are
 * in memory. The hash of a value that was just written is computed when first asked for.
 */
public final class ValueRef {
  private final int length;
  private CryptoHash hash;
  private byte[] bytes;

  /** The number of the recorder that saw this object last: saves it a look into its map. */
  long recorder;

  private ValueRef(int length, CryptoHash hash, byte[] bytes) {
    this.length = length;
    this.hash = hash;
    this.bytes = bytes;
  }

  /** A value in memory; the array is shared and never written to. */
  static ValueRef of(byte[] bytes) {
    return new ValueRef(bytes.length, null, bytes);
  }

  /** A value of which a node tells length and hash. */
  static ValueRef stored(int length, CryptoHash hash) {
    return new ValueRef(length, hash, null);
  }

  /** Bytes in the value. */
  public int length() {
    return length;
  }

  /** SHA-256 of the value. */
  public CryptoHash hash() {
    if (hash == null) {
      hash = NodeHash.of(bytes, bytes.length);
    }
    return hash;
  }

  /** The value, or null as long as it was not loaded; shared, never written to. */
  byte[] bytesIfLoaded() {
    return bytes;
  }

  void loaded(byte[] value) {
    bytes = value;
  }
}
