package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.UtcTime;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertList;

/** A certificate revocation list (RFC 5280 §5) that was found genuine and in time. */
public final class RevocationList {
  private static final int LARGEST = 1 << 20;
  private static final int VERSION_2 = 2;

  private final X509 issuer;
  private final Set<BigInteger> revoked;
  private final long nextUpdate;

  private RevocationList(X509 issuer, Set<BigInteger> revoked, long nextUpdate) {
    this.issuer = issuer;
    this.revoked = revoked;
    this.nextUpdate = nextUpdate;
  }

  /**
   * Reads a list and checks that it is this issuer's and in time.
   *
   * @param issuer a CA whose own chain holds
   * @param at the time of judgement; the moment of the next update is the first that is too late
   */
  public static RevocationList verify(byte[] der, X509 issuer, long at) throws Refused {
    if (der.length > LARGEST) {
      throw new Refused("it has " + der.length + " bytes; at most " + LARGEST + " are read");
    }
    try {
      return verify(CertificateList.getInstance(Der.read(der)), issuer, at);
    } catch (RuntimeException e) {
      throw new Refused("it is no revocation list");
    }
  }

  private static RevocationList verify(CertificateList list, X509 issuer, long at) throws Refused {
    if (list.getVersionNumber() != VERSION_2) {
      throw new Refused("its version is " + list.getVersionNumber() + ", not 2");
    }
    X509Reader.checkAlgorithm(list.getSignatureAlgorithm(), "its signature algorithm");
    X509Reader.checkAlgorithm(list.getTBSCertList().getSignature(), "its inner algorithm");
    if (!Arrays.equals(Der.bytes(list.getIssuer()), issuer.subject())) {
      throw new Refused("it is not a list of \"" + issuer.subjectName() + "\"");
    }
    if (!issuer.extensions().maySignRevocations()) {
      throw new Refused(
          "the key usage of \"" + issuer.subjectName() + "\" does not allow to sign it");
    }
    byte[] signature = X509Reader.octets(list.getSignature(), "its signature");
    if (!P256Signature.verifyDer(issuer.key(), Der.bytes(list.getTBSCertList()), signature)) {
      throw new Refused("its signature is not that of \"" + issuer.subjectName() + "\"");
    }
    if (list.getNextUpdate() == null) {
      throw new Refused("it does not say until when it is valid");
    }
    long thisUpdate = Asn1Time.seconds(list.getThisUpdate(), "this update");
    long nextUpdate = Asn1Time.seconds(list.getNextUpdate(), "next update");
    if (at < thisUpdate) {
      throw new Refused(
          "it is from the future: of "
              + UtcTime.print(thisUpdate)
              + ", judged at "
              + UtcTime.print(at));
    }
    if (at >= nextUpdate) {
      throw new Refused(
          "it has expired: valid until "
              + UtcTime.print(nextUpdate)
              + ", judged at "
              + UtcTime.print(at));
    }
    checkExtensions(list.getTBSCertList().getExtensions());
    return new RevocationList(issuer, entries(list), nextUpdate);
  }

  private static Set<BigInteger> entries(CertificateList list) throws Refused {
    Set<BigInteger> revoked = new HashSet<>();
    Enumeration<?> entries = list.getRevokedCertificateEnumeration();
    while (entries.hasMoreElements()) {
      TBSCertList.CRLEntry entry = (TBSCertList.CRLEntry) entries.nextElement();
      checkExtensions(entry.getExtensions());
      revoked.add(entry.getUserCertificate().getValue());
    }
    return revoked;
  }

  /** A critical extension changes what a list means (a delta, or a part of the certificates). */
  private static void checkExtensions(Extensions extensions) throws Refused {
    if (extensions == null) {
      return;
    }
    ASN1ObjectIdentifier[] critical = extensions.getCriticalExtensionOIDs();
    if (critical.length != 0) {
      throw new Refused("its extension " + critical[0].getId() + " is critical and unknown");
    }
  }

  /** Refuses a certificate of this list's issuer that is revoked. */
  public void check(X509 certificate) throws Refused {
    if (!certificate.isIssuedInTheNameOf(issuer)) {
      throw new Refused("\"" + certificate.subjectName() + "\" is not issued by the list's issuer");
    }
    if (revoked.contains(certificate.serial())) {
      throw new Refused(
          "\""
              + certificate.subjectName()
              + "\" (serial "
              + certificate.serial().toString(16)
              + ") is revoked by \""
              + issuer.subjectName()
              + "\"");
    }
  }

  /** How many certificates it revokes. */
  public int size() {
    return revoked.size();
  }

  /** Unix seconds of the first moment at which it is too old. */
  public long nextUpdate() {
    return nextUpdate;
  }
}
