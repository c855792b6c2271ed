package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.crypto.Sha256;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;

/** ECDSA over P-256 with SHA-256 (FIPS 186-5), by Bouncy Castle: verification only. */
public final class P256Signature {
  private static final SecP256R1Curve CURVE = new SecP256R1Curve();
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(
          CURVE,
          CURVE.createPoint(
              new BigInteger(
                  "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16),
              new BigInteger(
                  "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", 16)),
          CURVE.getOrder(),
          BigInteger.ONE);

  private static final int UNCOMPRESSED = 4;

  private P256Signature() {}

  /**
   * Whether 65 bytes are 4, x and y of a point of the curve.
   *
   * @throws Refused if not; the reason says what they are instead
   */
  static void checkKey(byte[] key) throws Refused {
    key(key);
  }

  private static ECPublicKeyParameters key(byte[] key) throws Refused {
    if (key.length != 65 || key[0] != UNCOMPRESSED) {
      throw new Refused("the public key is not an uncompressed point of 65 bytes");
    }
    try {
      ECPoint point = CURVE.decodePoint(key);
      return new ECPublicKeyParameters(point, DOMAIN);
    } catch (IllegalArgumentException e) {
      throw new Refused("the public key is not a point of the curve P-256");
    }
  }

  /**
   * Whether a signature over all of these bytes is this key's.
   *
   * @param key x and y, 64 bytes
   * @param signature r and s, 64 bytes
   * @throws Refused if the key is no point of the curve
   */
  public static boolean verifyRaw(byte[] key, byte[] message, byte[] signature) throws Refused {
    byte[] encoded = new byte[65];
    encoded[0] = UNCOMPRESSED;
    System.arraycopy(key, 0, encoded, 1, 64);
    return verify(
        key(encoded),
        message,
        new BigInteger(1, Arrays.copyOf(signature, 32)),
        new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
  }

  /**
   * Whether a signature in DER (RFC 3279 §2.2.3) is this key's.
   *
   * @param key 65 bytes
   * @throws Refused if key or signature are malformed
   */
  static boolean verifyDer(byte[] key, byte[] message, byte[] signature) throws Refused {
    if (!(Der.read(signature) instanceof ASN1Sequence pair)
        || pair.size() != 2
        || !(pair.getObjectAt(0) instanceof ASN1Integer r)
        || !(pair.getObjectAt(1) instanceof ASN1Integer s)) {
      throw new Refused("the signature is not a pair of numbers");
    }
    return verify(key(key), message, r.getValue(), s.getValue());
  }

  private static boolean verify(
      ECPublicKeyParameters key, byte[] message, BigInteger r, BigInteger s) {
    if (r.signum() <= 0
        || s.signum() <= 0
        || r.compareTo(DOMAIN.getN()) >= 0
        || s.compareTo(DOMAIN.getN()) >= 0) {
      return false;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, key);
    return signer.verifySignature(Sha256.hash(message), r, s);
  }
}
