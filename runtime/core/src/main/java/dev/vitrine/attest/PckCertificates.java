package dev.vitrine.attest;

import dev.vitrine.attest.certificate.CertificateChain;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.certificate.X509;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.quote.CertificationData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The chain of the platform's certificate: from the quote, or from the collateral where the quote
 * has only a name for it. Where both have it, both must hold and be of the same platform.
 */
final class PckCertificates {
  private static final int LENGTH = 3;

  private PckCertificates() {}

  static CertificateChain chain(
      CertificationData data, Collateral collateral, TrustRoots roots, long at) throws Refused {
    CertificateChain carried = null;
    if (collateral != null && collateral.pckCertificateChain() != null) {
      try {
        carried = CertificateChain.verify(collateral.pckCertificateChain(), LENGTH, roots, at);
      } catch (Refused e) {
        throw e.of("the collateral's pck_certificate_chain");
      }
    }
    String text = new String(data.bytes(), StandardCharsets.ISO_8859_1);
    if (data.type() == CertificationData.PCK_CHAIN) {
      CertificateChain own = CertificateChain.verify(text, LENGTH, roots, at);
      return carried == null ? own : same(carried, own.leaf());
    }
    if (data.type() < 1 || data.type() > CertificationData.PCK_LEAF) {
      throw new Refused(
          "pck_certification_data.type is " + data.type() + "; 1 to 5 lead to a certificate");
    }
    if (carried == null) {
      throw new Refused(
          "the quote carries no chain (pck_certification_data.type is "
              + data.type()
              + "), and neither does the collateral");
    }
    return data.type() == CertificationData.PCK_LEAF
        ? same(carried, CertificateChain.single(text))
        : carried;
  }

  private static CertificateChain same(CertificateChain carried, X509 leaf) throws Refused {
    if (!Arrays.equals(carried.leaf().der(), leaf.der())) {
      throw new Refused("the collateral's pck_certificate_chain is that of another platform");
    }
    return carried;
  }
}
