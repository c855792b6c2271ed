package dev.vitrine.crypto;

import dev.vitrine.crypto.ed25519.DoubleScalar;
import dev.vitrine.crypto.ed25519.EdwardsPoint;
import dev.vitrine.crypto.ed25519.PointMultiples;
import java.math.BigInteger;
import java.util.Arrays;

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

  /** The order of the base point, 2^252 + 27742317777372353535851937790883648493. */
  private static final BigInteger ORDER =
      new BigInteger("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed", 16);

  private static final byte[] ORDER_BYTES = littleEndian(ORDER);

  private Ed25519() {}

  /**
   * Whether the protocol accepts the signature (docs/spec/vm.md §7.4.2): without cofactor, as
   * ed25519-dalek 2 verifies. Keys that are not canonical or of small order are as good as others;
   * S must be below the order. A wrong length is a wrong signature.
   */
  public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != PUBLIC_KEY_LENGTH || !isSignature(signature)) {
      return false;
    }
    EdwardsPoint key = EdwardsPoint.decode(publicKey);
    return key != null
        && satisfies(PointMultiples.once(key.negate()), publicKey, message, signature, false);
  }

  /**
   * Whether the signature is good under the strict rule (docs/design.md §7): what {@link #verify}
   * asks, and neither the key nor R is of small order nor spelled other than RFC 8032 §5.1.2 spells
   * it. {@link StrictKey} is for several signatures of one key.
   */
  public static boolean verifyStrict(byte[] publicKey, byte[] message, byte[] signature) {
    StrictKey key = StrictKey.of(publicKey, 1);
    return key != null && key.verifies(message, signature);
  }

  /** Whether this is a key that {@link #verifyStrict} can accept signatures of. */
  public static boolean isStrictKey(byte[] publicKey) {
    return strictPoint(publicKey) != null;
  }

  /**
   * Whether the key is a point of the prime-order group, as keys that stake must be
   * (docs/spec/runtime.md §3.3).
   */
  public static boolean isStakingKey(byte[] publicKey) {
    EdwardsPoint key = EdwardsPoint.decode(publicKey);
    return key != null
        && new DoubleScalar(new byte[32], PointMultiples.once(key), ORDER_BYTES).isNeutral();
  }

  /** Whether these are 64 bytes with S below the order. */
  static boolean isSignature(byte[] signature) {
    return signature.length == SIGNATURE_LENGTH && isBelowOrder(signature);
  }

  /**
   * Whether encode(S·B + k·(-A)) is R, byte for byte.
   *
   * @param opposite multiples of -A
   * @param strict whether R may not be of small order. It is in canonical form if it equals what
   *     was encoded, and stands for that very point: it need not be decoded.
   */
  static boolean satisfies(
      PointMultiples opposite, byte[] publicKey, byte[] message, byte[] signature, boolean strict) {
    byte[] r = Arrays.copyOf(signature, 32);
    byte[] s = Arrays.copyOfRange(signature, 32, 64);
    byte[] k = reduce(Sha512.hash(r, publicKey, message));
    DoubleScalar sum = new DoubleScalar(s, opposite, k);
    return Arrays.equals(sum.encode(), r) && !(strict && sum.hasSmallOrder());
  }

  /** The point if the bytes are its canonical form and it is not of small order, else null. */
  static EdwardsPoint strictPoint(byte[] bytes) {
    EdwardsPoint point = bytes.length == PUBLIC_KEY_LENGTH ? EdwardsPoint.decode(bytes) : null;
    return point == null || !Arrays.equals(point.encode(), bytes) || point.hasSmallOrder()
        ? null
        : point;
  }

  /** Whether S, the second 32 bytes, is below the order. */
  private static boolean isBelowOrder(byte[] signature) {
    for (int i = 31; i >= 0; i--) {
      int difference = (signature[32 + i] & 255) - (ORDER_BYTES[i] & 255);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
  }

  /** The little-endian number modulo the order, in 32 little-endian bytes. */
  private static byte[] reduce(byte[] wide) {
    byte[] bigEndian = new byte[wide.length];
    for (int i = 0; i < wide.length; i++) {
      bigEndian[i] = wide[wide.length - 1 - i];
    }
    return littleEndian(new BigInteger(1, bigEndian).mod(ORDER));
  }

  private static byte[] littleEndian(BigInteger number) {
    byte[] bigEndian = number.toByteArray();
    byte[] bytes = new byte[32];
    for (int i = 0; i < bigEndian.length; i++) {
      bytes[i] = bigEndian[bigEndian.length - 1 - i];
    }
    return bytes;
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
