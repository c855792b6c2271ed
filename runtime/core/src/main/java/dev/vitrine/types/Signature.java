package dev.vitrine.types;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;

/** A signature: kind and bytes. Well formed only; nothing is verified here. */
public final class Signature extends TypedBytes {
  private static final int TOP_BITS = 0xe0;

  private Signature(KeyType type, byte[] bytes) {
    super(type, bytes);
  }

  /** A signature of this kind with these bytes (without tag), which are copied. */
  public static Signature of(KeyType type, byte[] bytes) {
    return new Signature(type, copy(type, "signature", type.signatureLength(), bytes));
  }

  /** Parses {@code ed25519:…} and its like; base58 after the colon. */
  public static Signature parse(String text) {
    return parse(text, "signature", KeyType::signatureLength, Signature::new);
  }

  /**
   * Reads the tag and the bytes. An ed25519 signature ends in a number below 2^253, or else it
   * cannot be read at all (core/crypto/src/signature.rs).
   */
  public static Signature read(BorshReader in) {
    int at = in.position();
    KeyType type = readType(in, "signature");
    byte[] bytes = in.raw(type.signatureLength());
    if (type == KeyType.ED25519 && (bytes[bytes.length - 1] & TOP_BITS) != 0) {
      throw new BorshException(at, "an ed25519 signature's last byte is over 31");
    }
    return new Signature(type, bytes);
  }
}
