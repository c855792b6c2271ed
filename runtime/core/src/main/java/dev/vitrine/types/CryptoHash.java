package dev.vitrine.types;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Base58;
import dev.vitrine.text.TextFormatException;
import java.util.Arrays;

/** 32 bytes, mostly a SHA-256; printed in base58. Immutable; ordered by its bytes as unsigned. */
public final class CryptoHash implements Borsh, Comparable<CryptoHash> {
  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  /** 32 zero bytes: the root of the empty trie, and "none" where the protocol has no option. */
  public static final CryptoHash ZERO = new CryptoHash(new byte[LENGTH]);

  private final byte[] bytes;

  private CryptoHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash with these 32 bytes, which are copied. */
  public static CryptoHash of(byte[] bytes) {
    return owning(bytes.clone());
  }

  /** The hash with these 32 bytes; the caller gives the array away and never writes to it again. */
  public static CryptoHash owning(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new CryptoHash(bytes);
  }

  /** The hash that this base58 text spells. */
  public static CryptoHash parse(String base58) {
    if (base58.length() > 44) {
      throw new TextFormatException("base58 text too long for a hash: " + base58.length());
    }
    byte[] bytes = Base58.decode(base58);
    if (bytes.length != LENGTH) {
      throw new TextFormatException("base58 text spells " + bytes.length + " bytes, a hash has 32");
    }
    return new CryptoHash(bytes);
  }

  /** Reads 32 bytes. */
  public static CryptoHash read(BorshReader in) {
    return new CryptoHash(in.raw(LENGTH));
  }

  @Override
  public void write(BorshWriter out) {
    out.raw(bytes);
  }

  /** A copy of the 32 bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The bytes themselves, for hashing and comparing: never written to. */
  public byte[] unsafeBytes() {
    return bytes;
  }

  @Override
  public int compareTo(CryptoHash other) {
    for (int i = 0; i < LENGTH; i++) {
      int difference = (bytes[i] & 255) - (other.bytes[i] & 255);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CryptoHash hash && Arrays.equals(bytes, hash.bytes);
  }

  /** The first four bytes: they are as good as random. */
  @Override
  public int hashCode() {
    return bytes[0] << 24 | (bytes[1] & 255) << 16 | (bytes[2] & 255) << 8 | (bytes[3] & 255);
  }

  @Override
  public String toString() {
    return Base58.encode(bytes);
  }
}
