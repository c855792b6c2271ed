package dev.vitrine.crypto;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256K1Curve;

/**
 * ECDSA over secp256k1 (SEC 1 §4.1, SEC 2 §2.4.1): recovery of keys, and signatures of
 * transactions.
 */
public final class Secp256k1 {
  /** Bytes of a public key: x and y, big-endian, without the 04 of SEC 1. */
  public static final int PUBLIC_KEY_LENGTH = 64;

  /** Bytes of a recoverable signature: r, s, recovery id. */
  public static final int SIGNATURE_LENGTH = 65;

  private static final ECCurve CURVE = new SecP256K1Curve();
  private static final BigInteger N = CURVE.getOrder();
  private static final BigInteger P = CURVE.getField().getCharacteristic();
  private static final BigInteger HALF_N = N.shiftRight(1);
  private static final ECPoint G =
      CURVE.createPoint(
          new BigInteger("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16),
          new BigInteger("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8", 16));

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
        || (signature[64] & 255) > 3) {
      return false;
    }
    BigInteger r = number(signature, 0);
    BigInteger s = number(signature, 32);
    if (r.signum() == 0 || s.signum() == 0 || r.compareTo(N) >= 0 || s.compareTo(HALF_N) > 0) {
      return false;
    }
    BigInteger x = number(publicKey, 0);
    BigInteger y = number(publicKey, 32);
    if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
      return false;
    }
    ECPoint key = CURVE.createPoint(x, y);
    if (!key.isValid()) {
      return false;
    }
    BigInteger inverse = s.modInverse(N);
    BigInteger u1 = number(hash, 0).multiply(inverse).mod(N);
    BigInteger u2 = r.multiply(inverse).mod(N);
    ECPoint point = ECAlgorithms.sumOfTwoMultiplies(G, u1, key, u2).normalize();
    return !point.isInfinity() && point.getAffineXCoord().toBigInteger().mod(N).equals(r);
  }

  /**
   * The public key that made a signature (SEC 1 §4.1.6), or null when there is none.
   *
   * @param hash 32 bytes
   * @param rs r and s, 64 bytes big-endian
   * @param recoveryId 0 to 3: bit 0 is the parity of R's y, bit 1 says that R's x is r + n
   */
  public static byte[] recover(byte[] hash, byte[] rs, int recoveryId) {
    BigInteger r = number(rs, 0);
    BigInteger s = number(rs, 32);
    if (r.signum() == 0 || s.signum() == 0 || r.compareTo(N) >= 0 || s.compareTo(N) >= 0) {
      return null;
    }
    BigInteger x = (recoveryId & 2) == 0 ? r : r.add(N);
    if (x.compareTo(P) >= 0) {
      return null;
    }
    byte[] compressed = new byte[33];
    compressed[0] = (byte) (2 + (recoveryId & 1));
    write(x, compressed, 1);
    ECPoint point;
    try {
      point = CURVE.decodePoint(compressed);
    } catch (IllegalArgumentException e) {
      return null;
    }
    BigInteger inverse = r.modInverse(N);
    BigInteger u1 = number(hash, 0).multiply(inverse).negate().mod(N);
    BigInteger u2 = s.multiply(inverse).mod(N);
    ECPoint key = ECAlgorithms.sumOfTwoMultiplies(G, u1, point, u2).normalize();
    if (key.isInfinity()) {
      return null;
    }
    byte[] bytes = new byte[PUBLIC_KEY_LENGTH];
    write(key.getAffineXCoord().toBigInteger(), bytes, 0);
    write(key.getAffineYCoord().toBigInteger(), bytes, 32);
    return bytes;
  }

  private static BigInteger number(byte[] bytes, int at) {
    byte[] magnitude = new byte[32];
    System.arraycopy(bytes, at, magnitude, 0, 32);
    return new BigInteger(1, magnitude);
  }

  private static void write(BigInteger number, byte[] out, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, out, at + 32 - length, length);
  }
}
