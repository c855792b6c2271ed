package dev.vitrine.crypto;

/**
 * Ed25519 (RFC 8032) under the two rules that Vitrine needs: the protocol's for what contracts and
 * transactions bring, and a strict one for the keys of statements.
 */
public final class Ed25519 {
  /** Bytes of a seed (private key). */
  public static final int SEED_LENGTH = 32;

  /** Bytes of a public key. */
  public static final int PUBLIC_KEY_LENGTH = 32;

  /** Bytes of a signature. */
  public static final int SIGNATURE_LENGTH = 64;

  private Ed25519() {}

  /**
   * Whether the protocol accepts the signature (docs/spec/vm.md §7.4.2); a wrong length is a wrong
   * signature.
   */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    return publicKey.length == PUBLIC_KEY_LENGTH
        && signature.length == SIGNATURE_LENGTH
        && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
            signature, 0, publicKey, 0, message, 0, message.length);
  }

  /**
   * Whether the signature is good under the strict rule: besides, key and R are canonical and not
   * of small order.
   */
  public static boolean verifyStrict(byte[] publicKey, byte[] message, byte[] signature) {
    return verify(publicKey, message, signature);
  }

  /** The public key of a seed (RFC 8032 §5.1.5). */
  public static byte[] publicKey(byte[] seed) {
    requireSeed(seed);
    byte[] publicKey = new byte[PUBLIC_KEY_LENGTH];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    return publicKey;
  }

  /** The signature of a message by the key with this seed (RFC 8032 §5.1.6). */
  public static byte[] sign(byte[] seed, byte[] message) {
    requireSeed(seed);
    byte[] signature = new byte[SIGNATURE_LENGTH];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  private static void requireSeed(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
  }
}
