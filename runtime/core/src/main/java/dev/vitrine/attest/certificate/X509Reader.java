package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Reads certificates of Intel's profile. */
final class X509Reader {
  /** Intel's have at most 1,300 bytes. */
  private static final int LARGEST = 8192;

  private static final int VERSION_3 = 3;
  private static final ASN1ObjectIdentifier EC_KEY = new ASN1ObjectIdentifier("1.2.840.10045.2.1");
  private static final ASN1ObjectIdentifier P256 = new ASN1ObjectIdentifier("1.2.840.10045.3.1.7");
  private static final ASN1ObjectIdentifier ECDSA_SHA256 =
      new ASN1ObjectIdentifier("1.2.840.10045.4.3.2");
  private static final ASN1ObjectIdentifier COMMON_NAME = new ASN1ObjectIdentifier("2.5.4.3");

  private X509Reader() {}

  static X509 read(byte[] der) throws Refused {
    if (der.length > LARGEST) {
      throw new Refused("it has " + der.length + " bytes; at most " + LARGEST + " are read");
    }
    try {
      ASN1Primitive value = Der.read(der);
      ExtensionReader.refuseTwice(value);
      return read(der, Certificate.getInstance(value));
    } catch (RuntimeException e) {
      // Bouncy Castle reads some fields only when they are asked for.
      throw new Refused("it is no X.509 certificate");
    }
  }

  private static X509 read(byte[] der, Certificate certificate) throws Refused {
    if (certificate.getVersionNumber() != VERSION_3) {
      throw new Refused("its version is " + certificate.getVersionNumber() + ", not 3");
    }
    checkAlgorithm(certificate.getSignatureAlgorithm(), "its signature algorithm");
    checkAlgorithm(certificate.getTBSCertificate().getSignature(), "its inner signature algorithm");
    BigInteger serial = certificate.getSerialNumber().getValue();
    if (serial.signum() <= 0 || serial.bitLength() > 160) {
      throw new Refused("its serial number is not a positive number of at most 20 bytes");
    }
    byte[] subject = Der.bytes(certificate.getSubject());
    return new X509(
        der,
        Der.bytes(certificate.getTBSCertificate()),
        octets(certificate.getSignature(), "its signature"),
        serial,
        subject,
        Der.bytes(certificate.getIssuer()),
        name(certificate.getSubject()),
        Asn1Time.seconds(certificate.getStartDate(), "its first moment"),
        Asn1Time.seconds(certificate.getEndDate(), "its last moment"),
        key(certificate.getSubjectPublicKeyInfo()),
        ExtensionReader.read(certificate.getTBSCertificate().getExtensions()));
  }

  /** Refuses anything but ECDSA with SHA-256, without parameters (RFC 5758 §3.2). */
  static void checkAlgorithm(AlgorithmIdentifier algorithm, String what) throws Refused {
    if (!algorithm.getAlgorithm().equals(ECDSA_SHA256) || algorithm.getParameters() != null) {
      throw new Refused(
          what + " is not ECDSA with SHA-256, but " + algorithm.getAlgorithm().getId());
    }
  }

  /** The bytes of a bit string that has whole bytes only. */
  static byte[] octets(ASN1BitString bits, String what) throws Refused {
    if (bits.getPadBits() != 0) {
      throw new Refused(what + " is not a whole number of bytes");
    }
    return bits.getOctets();
  }

  private static byte[] key(SubjectPublicKeyInfo info) throws Refused {
    AlgorithmIdentifier algorithm = info.getAlgorithm();
    if (!algorithm.getAlgorithm().equals(EC_KEY)) {
      throw new Refused(
          "its key is not on an elliptic curve, but " + algorithm.getAlgorithm().getId());
    }
    ASN1Encodable curve = algorithm.getParameters();
    if (!P256.equals(curve)) {
      throw new Refused(
          "its key is not on P-256, but "
              + (curve instanceof ASN1ObjectIdentifier id
                  ? "on curve " + id.getId()
                  : "on one of its own"));
    }
    byte[] key = octets(info.getPublicKeyData(), "its key");
    P256Signature.checkKey(key);
    return key;
  }

  /** The common name, or "?" where there is none that can be printed. */
  private static String name(X500Name name) {
    for (RDN rdn : name.getRDNs()) {
      if (rdn.getFirst() != null && rdn.getFirst().getType().equals(COMMON_NAME)) {
        ASN1Encodable value = rdn.getFirst().getValue();
        return value instanceof ASN1String text ? printable(text.getString()) : "?";
      }
    }
    return "?";
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), 80); i++) {
      char c = text.charAt(i);
      out.append(c >= ' ' && c < 127 ? c : '?');
    }
    return out.toString();
  }
}
