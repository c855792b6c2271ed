package dev.vitrine.types;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Base58;
import dev.vitrine.text.TextFormatException;
import java.util.Arrays;

/** A public key: kind and bytes. No curve check is made (docs/spec/vm.md §1.7). */
public final class PublicKey implements Borsh {
  private final KeyType type;
  private final byte[] bytes;

  private PublicKey(KeyType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** A public key of this kind with these bytes (without tag), which are copied. */
  public static PublicKey of(KeyType type, byte[] bytes) {
    if (bytes.length != type.keyLength()) {
      throw new IllegalArgumentException(
          type.prefix() + " public key has " + type.keyLength() + " bytes, not " + bytes.length);
    }
    return new PublicKey(type, bytes.clone());
  }

  /** Parses {@code ed25519:…} and its like; base58 after the colon. */
  public static PublicKey parse(String text) {
    int colon = text.indexOf(':');
    KeyType type = colon < 0 ? null : KeyType.byPrefix(text.substring(0, colon));
    if (type == null) {
      throw new TextFormatException(
          "public key does not begin with ed25519:, secp256k1: or ml-dsa-65:");
    }
    if (text.length() - colon > 2 * type.keyLength()) {
      throw new TextFormatException("public key text is too long for " + type.prefix());
    }
    byte[] bytes = Base58.decode(text.substring(colon + 1));
    if (bytes.length != type.keyLength()) {
      throw new TextFormatException(
          type.prefix() + " public key has " + type.keyLength() + " bytes, not " + bytes.length);
    }
    return new PublicKey(type, bytes);
  }

  /** Reads the tag and the bytes. */
  public static PublicKey read(BorshReader in) {
    KeyType type = KeyType.byTag(in.peekU8());
    if (type == null) {
      throw in.refuse("unknown kind of public key: " + in.peekU8());
    }
    in.u8();
    return new PublicKey(type, in.raw(type.keyLength()));
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(type.ordinal()).raw(bytes);
  }

  /** The kind. */
  public KeyType type() {
    return type;
  }

  /** The bytes without the tag, shared: never written to. */
  public byte[] unsafeBytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey that && type == that.type && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * type.ordinal() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return type.prefix() + ":" + Base58.encode(bytes);
  }
}
