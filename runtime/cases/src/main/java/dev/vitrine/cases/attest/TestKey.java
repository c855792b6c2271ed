package dev.vitrine.cases.attest;

import dev.vitrine.crypto.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;

/** A P-256 key whose secret is the hash of its name: for tests, and for nothing else. */
final class TestKey {
  private static final SecP256R1Curve CURVE = new SecP256R1Curve();
  private static final ECPoint GENERATOR =
      CURVE.createPoint(
          new BigInteger("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16),
          new BigInteger("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", 16));
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE, GENERATOR, CURVE.getOrder(), BigInteger.ONE);

  private final BigInteger secret;
  private final byte[] point;

  private TestKey(BigInteger secret) {
    this.secret = secret;
    this.point = GENERATOR.multiply(secret).normalize().getEncoded(false);
  }

  static TestKey named(String name) {
    byte[] seed = Sha256.hash(("vitrine test key " + name).getBytes(StandardCharsets.UTF_8));
    return new TestKey(new BigInteger(1, seed).mod(CURVE.getOrder()));
  }

  /** 4, x and y. */
  byte[] point() {
    return point.clone();
  }

  /** x and y. */
  byte[] bare() {
    return java.util.Arrays.copyOfRange(point, 1, 65);
  }

  /** r and s, with the nonce of RFC 6979. */
  byte[] sign(byte[] message) {
    BigInteger[] pair = pair(message);
    byte[] raw = new byte[64];
    put(pair[0], raw, 0);
    put(pair[1], raw, 32);
    return raw;
  }

  /** The same as a pair in DER. */
  byte[] signDer(byte[] message) {
    BigInteger[] pair = pair(message);
    return DerWriter.sequence(DerWriter.integer(pair[0]), DerWriter.integer(pair[1]));
  }

  private BigInteger[] pair(byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, DOMAIN));
    return signer.generateSignature(Sha256.hash(message));
  }

  private static void put(BigInteger number, byte[] to, int at) {
    byte[] bytes = number.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      int place = at + 32 - bytes.length + i;
      if (place >= at) {
        to[place] = bytes[i];
      }
    }
  }
}
