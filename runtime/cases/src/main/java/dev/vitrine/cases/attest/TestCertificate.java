package dev.vitrine.cases.attest;

import dev.vitrine.text.Base64Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A certificate to be: everything in it can be set before it is signed. */
final class TestCertificate {
  static final String P256 = "1.2.840.10045.3.1.7";
  static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
  static final String BASIC_CONSTRAINTS = "2.5.29.19";
  static final String KEY_USAGE = "2.5.29.15";

  /** One extension: OID, critical, content of the octet string. */
  record Extension(String id, boolean critical, byte[] value) {}

  String subject;
  String issuer;
  TestKey key;
  TestKey issuerKey;
  long serial;
  int version = 2;
  String notBefore = "250101000000Z";
  String notAfter = "350101000000Z";
  String algorithm = ECDSA_SHA256;
  String innerAlgorithm = ECDSA_SHA256;
  byte[] keyInfo;
  final List<Extension> extensions = new ArrayList<>();

  TestCertificate(String subject, String issuer, TestKey key, TestKey issuerKey, long serial) {
    this.subject = subject;
    this.issuer = issuer;
    this.key = key;
    this.issuerKey = issuerKey;
    this.serial = serial;
  }

  /** Makes it a CA with so many CAs allowed below it. */
  TestCertificate ca(int pathLength) {
    constraints(true, pathLength);
    keyUsage(0x06);
    return this;
  }

  /** Makes it a signer. */
  TestCertificate signer() {
    extensions.add(new Extension(BASIC_CONSTRAINTS, true, DerWriter.sequence()));
    keyUsage(0xc0);
    return this;
  }

  void constraints(boolean isCa, int pathLength) {
    set(BASIC_CONSTRAINTS, DerWriter.sequence(DerWriter.bool(isCa), DerWriter.integer(pathLength)));
  }

  /** Sets the first eight bits of the key usage. */
  void keyUsage(int bits) {
    int unused = bits == 0 ? 0 : Integer.numberOfTrailingZeros(bits);
    set(KEY_USAGE, DerWriter.value(3, new byte[] {(byte) unused, (byte) bits}));
  }

  /** Adds or replaces a critical extension. */
  void set(String id, byte[] value) {
    extensions.removeIf(one -> one.id().equals(id));
    extensions.add(new Extension(id, true, value));
  }

  static byte[] name(String common) {
    return DerWriter.sequence(
        DerWriter.set(DerWriter.sequence(DerWriter.oid("2.5.4.3"), DerWriter.text(common))));
  }

  static byte[] algorithm(String id) {
    return DerWriter.sequence(DerWriter.oid(id));
  }

  /** The public key with the OID of its curve. */
  static byte[] keyInfo(byte[] point, String curve) {
    return DerWriter.sequence(
        DerWriter.sequence(DerWriter.oid("1.2.840.10045.2.1"), DerWriter.oid(curve)),
        DerWriter.bits(point));
  }

  byte[] der() {
    byte[] list = new byte[0];
    for (Extension one : extensions) {
      byte[] critical = one.critical() ? DerWriter.bool(true) : new byte[0];
      list =
          DerWriter.join(
              list,
              DerWriter.sequence(DerWriter.oid(one.id()), critical, DerWriter.octets(one.value())));
    }
    byte[] signed =
        DerWriter.sequence(
            version == 0 ? new byte[0] : DerWriter.explicit(0, DerWriter.integer(version)),
            DerWriter.integer(BigInteger.valueOf(serial)),
            algorithm(innerAlgorithm),
            name(issuer),
            DerWriter.sequence(DerWriter.utcTime(notBefore), DerWriter.utcTime(notAfter)),
            name(subject),
            keyInfo != null ? keyInfo : keyInfo(key.point(), P256),
            extensions.isEmpty() ? new byte[0] : DerWriter.explicit(3, DerWriter.sequence(list)));
    return DerWriter.sequence(
        signed, algorithm(algorithm), DerWriter.bits(issuerKey.signDer(signed)));
  }

  static String pem(byte[] der) {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64Text.encode(der)
        + "\n-----END CERTIFICATE-----\n";
  }

  String pem() {
    return pem(der());
  }
}
