package dev.vitrine.types;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.text.Base58;
import dev.vitrine.text.TextFormatException;
import java.util.Arrays;

/** A signature: kind and bytes. Well formed only; nothing is verified here. */
public final class Signature implements Borsh {
  private static final int TOP_BITS = 0xe0;

  private final KeyType type;
  private final byte[] bytes;

  private Signature(KeyType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /** A signature of this kind with these bytes (without tag), which are copied. */
  public static Signature of(KeyType type, byte[] bytes) {
    if (bytes.length != type.signatureLength()) {
      throw new IllegalArgumentException(
          type.prefix()
              + " signature has "
              + type.signatureLength()
              + " bytes, not "
              + bytes.length);
    }
    return new Signature(type, bytes.clone());
  }

  /** Parses {@code ed25519:…} and its like; base58 after the colon. */
  public static Signature parse(String text) {
    int colon = text.indexOf(':');
    KeyType type = colon < 0 ? null : KeyType.byPrefix(text.substring(0, colon));
    if (type == null) {
      throw new TextFormatException(
          "signature does not begin with ed25519:, secp256k1: or ml-dsa-65:");
    }
    if (text.length() - colon > 2 * type.signatureLength()) {
      throw new TextFormatException("signature text is too long for " + type.prefix());
    }
    byte[] bytes = Base58.decode(text.substring(colon + 1));
    if (bytes.length != type.signatureLength()) {
      throw new TextFormatException(
          type.prefix()
              + " signature has "
              + type.signatureLength()
              + " bytes, not "
              + bytes.length);
    }
    return new Signature(type, bytes);
  }

  /**
   * Reads the tag and the bytes. An ed25519 signature ends in a number below 2^253, or else it
   * cannot be read at all (core/crypto/src/signature.rs).
   */
  public static Signature read(BorshReader in) {
    KeyType type = KeyType.byTag(in.peekU8());
    if (type == null) {
      throw in.refuse("unknown kind of signature: " + in.peekU8());
    }
    int at = in.position();
    in.u8();
    byte[] bytes = in.raw(type.signatureLength());
    if (type == KeyType.ED25519 && (bytes[bytes.length - 1] & TOP_BITS) != 0) {
      throw new BorshException(at, "an ed25519 signature's last byte is over 31");
    }
    return new Signature(type, bytes);
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
    return other instanceof Signature that && type == that.type && Arrays.equals(bytes, that.bytes);
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
