package dev.vitrine.crypto;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.PrimeField;
import java.math.BigInteger;
import java.util.Arrays;

/** ECDSA over secp256k1 (SEC 2 §2.4.1): recovery of keys, and signatures of transactions. */
public final class Secp256k1 {
  /** Bytes of a public key: x and y, big-endian, without the 04 of SEC 1. */
  public static final int PUBLIC_KEY_LENGTH = 64;

  /** Bytes of a recoverable signature: r, s, recovery id. */
  public static final int SIGNATURE_LENGTH = 65;

  private static final PrimeField FIELD =
      PrimeField.of("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 32);
  private static final PrimeField SCALARS =
      PrimeField.of("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 32);
  private static final Ecdsa ECDSA =
      new Ecdsa(
          FIELD,
          null,
          FIELD.element(7),
          SCALARS,
          FIELD.element("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"),
          FIELD.element("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"));

  /** floor(n/2), big-endian. */
  private static final byte[] HALF_ORDER =
      SCALARS.element(SCALARS.modulus().shiftRight(1)).toBigEndian();

  private Secp256k1() {}

  /**
   * Whether a transaction's signature is this key's. As the reference does it (nearcore
   * core/crypto/src/signature.rs): the recovery id must be 0 to 3 and has no other meaning, s must
   * be in the lower half, and the rest is plain ECDSA over the 32 bytes of the hash.
   *
   * @param publicKey x and y, 64 bytes
   * @param signature r, s, recovery id: 65 bytes
   */
  public static boolean verify(byte[] publicKey, byte[] hash, byte[] signature) {
    if (publicKey.length != PUBLIC_KEY_LENGTH
        || hash.length != 32
        || signature.length != SIGNATURE_LENGTH
        || (signature[64] & 255) > 3
        || !hasLowS(signature)) {
      return false;
    }
    Fp r = ECDSA.scalar(signature, 0);
    Fp s = ECDSA.scalar(signature, 32);
    Point<Fp> key = ECDSA.point(publicKey, 0);
    return r != null && s != null && key != null && ECDSA.verify(key, hash, r, s);
  }

  /** Whether s, the second 32 bytes, is at most floor(n/2): of s and n - s only the lower is. */
  public static boolean hasLowS(byte[] signature) {
    int order = Arrays.mismatch(signature, 32, 64, HALF_ORDER, 0, 32);
    return order < 0 || (signature[32 + order] & 255) < (HALF_ORDER[order] & 255);
  }

  /**
   * The public key that made a signature (SEC 1 §4.1.6), or null when there is none.
   *
   * @param hash 32 bytes
   * @param signature r and s, the first 64 bytes, big-endian
   * @param recoveryId 0 to 3: bit 0 is the parity of R's y, bit 1 says that R's x is r + n
   */
  public static byte[] recover(byte[] hash, byte[] signature, int recoveryId) {
    Fp r = ECDSA.scalar(signature, 0);
    Fp s = ECDSA.scalar(signature, 32);
    if (r == null || s == null) {
      return null;
    }
    Fp x = (recoveryId & 2) == 0 ? FIELD.fromBigEndian(signature, 0) : beyondOrder(signature);
    if (x == null) {
      return null;
    }
    Point<Fp> point = ECDSA.point(x, (recoveryId & 1) != 0);
    if (point == null) {
      return null;
    }
    Point<Fp> key = ECDSA.recover(point, hash, r, s);
    if (key.isIdentity()) {
      return null;
    }
    byte[] bytes = new byte[PUBLIC_KEY_LENGTH];
    key.x().toBigEndian(bytes, 0);
    key.y().toBigEndian(bytes, 32);
    return bytes;
  }

  /** The field element r + n, or null when that is not below p. */
  private static Fp beyondOrder(byte[] signature) {
    BigInteger x = new BigInteger(1, Arrays.copyOf(signature, 32)).add(SCALARS.modulus());
    return x.compareTo(FIELD.modulus()) < 0 ? FIELD.element(x) : null;
  }
}
