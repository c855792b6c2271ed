package dev.vitrine.cases.attest;

import java.util.ArrayList;
import java.util.List;

/** A revocation list to be. */
final class TestCrl {
  String issuer;
  TestKey issuerKey;
  int version = 1;
  String thisUpdate = "260101000000Z";
  String nextUpdate = "260201000000Z";
  String algorithm = TestCertificate.ECDSA_SHA256;
  byte[] extensions = {};
  final List<Long> revoked = new ArrayList<>();

  TestCrl(String issuer, TestKey issuerKey) {
    this.issuer = issuer;
    this.issuerKey = issuerKey;
  }

  byte[] der() {
    byte[] entries = new byte[0];
    for (long serial : revoked) {
      entries =
          DerWriter.join(
              entries,
              DerWriter.sequence(DerWriter.integer(serial), DerWriter.utcTime(thisUpdate)));
    }
    byte[] signed =
        DerWriter.sequence(
            DerWriter.integer(version),
            TestCertificate.algorithm(algorithm),
            TestCertificate.name(issuer),
            DerWriter.utcTime(thisUpdate),
            nextUpdate == null ? new byte[0] : DerWriter.utcTime(nextUpdate),
            revoked.isEmpty() ? new byte[0] : DerWriter.sequence(entries),
            extensions.length == 0
                ? extensions
                : DerWriter.explicit(0, DerWriter.sequence(extensions)));
    return DerWriter.sequence(
        signed, TestCertificate.algorithm(algorithm), DerWriter.bits(issuerKey.signDer(signed)));
  }
}
