package dev.vitrine.types;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Base58;
import dev.vitrine.text.TextFormatException;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * Bytes whose number hangs on a kind of key: in borsh the kind's number stands before them, in text
 * its prefix and a colon before their base58 (docs/spec/runtime.md §0.3).
 */
abstract sealed class TypedBytes implements Borsh permits PublicKey, Signature {
  private final KeyType type;
  private final byte[] bytes;

  TypedBytes(KeyType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** A copy, of bytes that are as many as they must be. */
  static byte[] copy(KeyType type, String what, int length, byte[] bytes) {
    if (bytes.length != length) {
      throw new IllegalArgumentException(wrongLength(type, what, length, bytes));
    }
    return bytes.clone();
  }

  static <T> T parse(
      String text, String what, ToIntFunction<KeyType> length, BiFunction<KeyType, byte[], T> of) {
    int colon = text.indexOf(':');
    KeyType type = colon < 0 ? null : KeyType.byPrefix(text.substring(0, colon));
    if (type == null) {
      throw new TextFormatException(
          what + " does not begin with ed25519:, secp256k1: or ml-dsa-65:");
    }
    int expected = length.applyAsInt(type);
    if (text.length() - colon > 2 * expected) {
      throw new TextFormatException(what + " text is too long for " + type.prefix());
    }
    byte[] bytes = Base58.decode(text.substring(colon + 1));
    if (bytes.length != expected) {
      throw new TextFormatException(wrongLength(type, what, expected, bytes));
    }
    return of.apply(type, bytes);
  }

  private static String wrongLength(KeyType type, String what, int expected, byte[] bytes) {
    return type.prefix() + " " + what + " has " + expected + " bytes, not " + bytes.length;
  }

  /** Reads the kind's number. */
  static KeyType readType(BorshReader in, String what) {
    KeyType type = KeyType.byTag(in.peekU8());
    if (type == null) {
      throw in.refuse("unknown kind of " + what + ": " + in.peekU8());
    }
    in.u8();
    return type;
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
    return other instanceof TypedBytes that
        && getClass() == that.getClass()
        && type == that.type
        && Arrays.equals(bytes, that.bytes);
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
