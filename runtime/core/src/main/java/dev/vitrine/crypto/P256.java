package dev.vitrine.crypto;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.PrimeField;

/**
 * ECDSA over P-256 (FIPS 186-5, SP 800-186 §3.2.1.3), as the host function p256_verify has it
 * (docs/spec/vm.md §7.4.3).
 */
public final class P256 {
  /** Bytes of a signature, r and s. */
  public static final int SIGNATURE_LENGTH = 64;

  /** Bytes of a compressed public key. */
  public static final int PUBLIC_KEY_LENGTH = 33;

  private static final int SHORTEST_PREHASH = 16;

  private static final PrimeField FIELD =
      PrimeField.of("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 32);
  private static final PrimeField SCALARS =
      PrimeField.of("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 32);
  private static final Ecdsa ECDSA =
      new Ecdsa(
          FIELD,
          FIELD.element(-3),
          FIELD.element("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"),
          SCALARS,
          FIELD.element("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
          FIELD.element("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"));

  private P256() {}

  /**
   * Whether r and s are both from 1 to n - 1; the host function looks at this before it reads the
   * message.
   */
  public static boolean isWellFormed(byte[] signature) {
    return ECDSA.scalar(signature, 0) != null && ECDSA.scalar(signature, 32) != null;
  }

  /**
   * Whether the signature of the message, taken as a prehash, is this key's. A high s is as good as
   * a low one. Of a prehash the first 32 bytes count; a shorter one is filled up with zeros on the
   * left, and one below 16 bytes is never right.
   *
   * @param publicKey compressed SEC 1 point, 33 bytes
   * @param signature r and s, 64 bytes
   */
  public static boolean verify(byte[] publicKey, byte[] prehash, byte[] signature) {
    if (publicKey.length != PUBLIC_KEY_LENGTH
        || signature.length != SIGNATURE_LENGTH
        || prehash.length < SHORTEST_PREHASH) {
      return false;
    }
    Fp r = ECDSA.scalar(signature, 0);
    Fp s = ECDSA.scalar(signature, 32);
    Point<Fp> key = point(publicKey);
    if (r == null || s == null || key == null) {
      return false;
    }
    byte[] hash = new byte[32];
    int length = Math.min(prehash.length, 32);
    System.arraycopy(prehash, 0, hash, 32 - length, length);
    return ECDSA.verify(key, hash, r, s);
  }

  /**
   * The point behind 33 bytes of SEC 1. Besides the tags 2 and 3 there is 5, the compact form of
   * draft-jivsov-ecc-compact, which the reference's library (RustCrypto sec1 0.7) reads too: of
   * both points with this x it means the one with the smaller y.
   */
  private static Point<Fp> point(byte[] encoded) {
    int tag = encoded[0];
    Fp x = tag == 2 || tag == 3 || tag == 5 ? FIELD.fromBigEndian(encoded, 1) : null;
    if (x == null) {
      return null;
    }
    Point<Fp> point = ECDSA.point(x, tag == 3);
    return tag == 5 && point != null && point.y().isUpperHalf() ? point.negate() : point;
  }
}
