package dev.vitrine.types;

/**
 * Kinds of keys and signatures, in the order of their borsh numbers (docs/spec/runtime.md §0.3).
 */
public enum KeyType {
  /** Ed25519: 32 bytes, signatures of 64. */
  ED25519("ed25519", 32, 64),
  /** Secp256k1: 64 bytes (x and y), signatures of 65 (r, s, v). */
  SECP256K1("secp256k1", 64, 65),
  /** ML-DSA-65: 1952 bytes, signatures of 3309. */
  ML_DSA_65("ml-dsa-65", 1952, 3309);

  private static final KeyType[] BY_TAG = values();

  private final String prefix;
  private final int keyLength;
  private final int signatureLength;

  KeyType(String prefix, int keyLength, int signatureLength) {
    this.prefix = prefix;
    this.keyLength = keyLength;
    this.signatureLength = signatureLength;
  }

  /** The kind with this borsh number, or null. */
  public static KeyType byTag(int tag) {
    return tag < BY_TAG.length ? BY_TAG[tag] : null;
  }

  /** The kind with this text prefix, or null. */
  public static KeyType byPrefix(String prefix) {
    for (KeyType type : BY_TAG) {
      if (type.prefix.equals(prefix)) {
        return type;
      }
    }
    return null;
  }

  /** What stands before the colon in text. */
  public String prefix() {
    return prefix;
  }

  /** Bytes of a public key without its tag. */
  public int keyLength() {
    return keyLength;
  }

  /** Bytes of a signature without its tag. */
  public int signatureLength() {
    return signatureLength;
  }
}
