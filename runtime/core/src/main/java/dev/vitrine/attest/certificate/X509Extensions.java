package dev.vitrine.attest.certificate;

/**
 * What the extensions of a certificate say.
 *
 * @param isCa whether it may issue certificates
 * @param pathLength how many CA certificates may follow below it, or -1 for any number
 * @param keyUsage bits of RFC 5280 §4.2.1.3, the first one in the highest bit of 8; 0 if absent
 * @param sgx the content of Intel's SGX extension, or null
 */
record X509Extensions(boolean isCa, int pathLength, int keyUsage, byte[] sgx) {
  private static final int DIGITAL_SIGNATURE = 0x80;
  private static final int KEY_CERT_SIGN = 0x04;
  private static final int CRL_SIGN = 0x02;

  boolean maySign() {
    return (keyUsage & DIGITAL_SIGNATURE) != 0;
  }

  boolean maySignCertificates() {
    return (keyUsage & KEY_CERT_SIGN) != 0;
  }

  boolean maySignRevocations() {
    return (keyUsage & CRL_SIGN) != 0;
  }
}
