package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A certificate with a P-256 key, read and not yet believed.
 *
 * @param der the whole certificate
 * @param signed the part that the issuer signed
 * @param signature by the issuer, in DER
 * @param serial serial number
 * @param subject encoded name
 * @param issuer encoded name
 * @param subjectName for people, the common name if there is one
 * @param notBefore Unix seconds of the first second in which it is valid
 * @param notAfter Unix seconds of the last
 * @param key 4, x and y, 65 bytes
 * @param extensions what it may be used for
 */
public record X509(
    byte[] der,
    byte[] signed,
    byte[] signature,
    BigInteger serial,
    byte[] subject,
    byte[] issuer,
    String subjectName,
    long notBefore,
    long notAfter,
    byte[] key,
    X509Extensions extensions) {

  /** Reads one certificate. */
  public static X509 read(byte[] der) throws Refused {
    return X509Reader.read(der);
  }

  /** Whether the name of the other's subject is the name of this one's issuer. */
  boolean isIssuedInTheNameOf(X509 other) {
    return Arrays.equals(issuer, other.subject);
  }

  /** Refuses unless the key made the signature. */
  void checkSignature(byte[] issuerKey) throws Refused {
    if (!P256Signature.verifyDer(issuerKey, signed, signature)) {
      throw new Refused("the signature of \"" + subjectName + "\" is not its issuer's");
    }
  }
}
