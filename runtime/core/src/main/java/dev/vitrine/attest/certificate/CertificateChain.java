package dev.vitrine.attest.certificate;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.UtcTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Certificates that lead from a leaf to a pinned root, each issued by the next (RFC 5280 §6.1, for
 * chains that are given in order: nothing is searched, so there are no loops).
 */
public final class CertificateChain {
  private final List<X509> certificates;

  private CertificateChain(List<X509> certificates) {
    this.certificates = certificates;
  }

  /**
   * Reads a chain and follows it to its root.
   *
   * @param pem leaf first, root last
   * @param length how many certificates it must have
   * @param at the time of judgement, Unix seconds
   * @throws Refused naming the certificate, counted from 0 at the leaf
   */
  public static CertificateChain verify(String pem, int length, TrustRoots roots, long at)
      throws Refused {
    List<byte[]> all = Pem.certificates(pem);
    if (all.size() != length) {
      throw new Refused(
          "the chain has "
              + all.size()
              + " certificates, but from leaf to root there must be "
              + length);
    }
    List<X509> certificates = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      try {
        certificates.add(X509.read(all.get(i)));
      } catch (Refused e) {
        throw e.of("certificate " + i);
      }
    }
    CertificateChain chain = new CertificateChain(List.copyOf(certificates));
    chain.follow(roots, at);
    return chain;
  }

  /** The one certificate that a PEM text holds; no chain of it is followed. */
  public static X509 single(String pem) throws Refused {
    List<byte[]> all = Pem.certificates(pem);
    if (all.size() != 1) {
      throw new Refused("there must be one certificate, not " + all.size());
    }
    return X509.read(all.get(0));
  }

  /** The first certificate of a PEM text, whatever follows it. */
  public static X509 first(String pem) throws Refused {
    List<byte[]> all = Pem.certificates(pem);
    if (all.isEmpty()) {
      throw new Refused("there is no certificate");
    }
    return X509.read(all.get(0));
  }

  private void follow(TrustRoots roots, long at) throws Refused {
    X509 root = root();
    if (!roots.has(root.key())) {
      throw new Refused("the chain ends at \"" + root.subjectName() + "\", which is not pinned");
    }
    for (int i = 0; i < certificates.size(); i++) {
      X509 certificate = certificates.get(i);
      X509 issuer = certificates.get(Math.min(i + 1, certificates.size() - 1));
      try {
        if (i == 0) {
          checkLeaf(certificate);
        } else {
          checkIssuer(certificate, i - 1);
        }
        checkTime(certificate, at);
        if (!certificate.isIssuedInTheNameOf(issuer)) {
          throw new Refused("its issuer is not \"" + issuer.subjectName() + "\", the next one");
        }
        certificate.checkSignature(issuer.key());
      } catch (Refused e) {
        throw e.of("certificate " + i + " (\"" + certificate.subjectName() + "\")");
      }
    }
  }

  private static void checkLeaf(X509 leaf) throws Refused {
    if (leaf.extensions().isCa()) {
      throw new Refused("a CA's certificate stands where a signer's must");
    }
    if (!leaf.extensions().maySign()) {
      throw new Refused("its key usage does not allow signatures");
    }
  }

  private static void checkIssuer(X509 issuer, int below) throws Refused {
    if (!issuer.extensions().isCa()) {
      throw new Refused("it is no CA, but stands as an issuer");
    }
    if (!issuer.extensions().maySignCertificates()) {
      throw new Refused("its key usage does not allow to sign certificates");
    }
    int most = issuer.extensions().pathLength();
    if (most >= 0 && below > most) {
      throw new Refused("it allows " + most + " CAs below it, and there are " + below);
    }
  }

  private static void checkTime(X509 certificate, long at) throws Refused {
    if (at < certificate.notBefore()) {
      throw new Refused(
          "it is not valid yet: from "
              + UtcTime.print(certificate.notBefore())
              + ", judged at "
              + UtcTime.print(at));
    }
    if (at > certificate.notAfter()) {
      throw new Refused(
          "it has expired: valid to "
              + UtcTime.print(certificate.notAfter())
              + ", judged at "
              + UtcTime.print(at));
    }
  }

  /** The certificate of the signer. */
  public X509 leaf() {
    return certificates.get(0);
  }

  /** The leaf's issuer. */
  public X509 issuer() {
    return certificates.get(1);
  }

  /** The pinned root. */
  public X509 root() {
    return certificates.get(certificates.size() - 1);
  }

  /** Refuses if the two do not end at the same key. */
  public void checkSameRoot(CertificateChain other) throws Refused {
    if (!Arrays.equals(root().key(), other.root().key())) {
      throw new Refused("its chain ends at another root than the quote's");
    }
  }

  /** All from leaf to root. */
  public List<X509> all() {
    return certificates;
  }
}
