package dev.vitrine.cases.attest;

import static dev.vitrine.attest.check.CheckName.PCK_CHAIN;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Certificates that are wrong in one place, and certificates of hostile shapes. */
final class SpoiledCertificates {
  private SpoiledCertificates() {}

  static List<Spoiled> chains() {
    return List.of(
        new Spoiled(
            "a root of somebody else",
            w -> w.roots = dev.vitrine.attest.certificate.TrustRoots.INTEL,
            PCK_CHAIN,
            "\"Test Root\", which is not pinned"),
        new Spoiled("no certificate", w -> w.pckChain = "", PCK_CHAIN, "has 0 certificates"),
        new Spoiled(
            "the root is missing",
            w -> {
              w.pckPem();
              w.pckChain = w.pck.pem() + w.ca.pem();
            },
            PCK_CHAIN,
            "has 2 certificates"),
        new Spoiled(
            "a loop of CA and root",
            w -> {
              w.pckPem();
              w.pckChain = w.pck.pem() + w.ca.pem() + w.root.pem() + w.ca.pem() + w.root.pem();
            },
            PCK_CHAIN,
            "has 5 certificates"),
        new Spoiled(
            "a CA that issues itself",
            w -> {
              w.pckPem();
              w.pckChain = w.pck.pem() + w.ca.pem() + w.ca.pem();
            },
            PCK_CHAIN,
            "\"Test PCK CA\", which is not pinned"),
        new Spoiled(
            "hundreds of certificates",
            w -> w.pckChain = w.root.pem().repeat(20),
            PCK_CHAIN,
            "more than 8"),
        new Spoiled(
            "chain in the wrong order",
            w -> {
              w.pckPem();
              w.pckChain = w.ca.pem() + w.pck.pem() + w.root.pem();
            },
            PCK_CHAIN,
            "a CA's certificate stands where a signer's must"),
        new Spoiled(
            "expired leaf",
            w -> w.pck.notAfter = "260114235959Z",
            PCK_CHAIN,
            "\"Test PCK\"): it has expired"),
        new Spoiled(
            "CA of tomorrow",
            w -> w.ca.notBefore = "260116000000Z",
            PCK_CHAIN,
            "\"Test PCK CA\"): it is not valid yet"),
        new Spoiled(
            "expired root",
            w -> w.root.notAfter = "251231000000Z",
            PCK_CHAIN,
            "certificate 2 (\"Test Root\"): it has expired"),
        new Spoiled(
            "issuer's name",
            w -> w.pck.issuer = "Other CA",
            PCK_CHAIN,
            "its issuer is not \"Test PCK CA\""),
        new Spoiled(
            "leaf signed by a stranger",
            w -> w.pck.issuerKey = TestKey.named("stranger"),
            PCK_CHAIN,
            "the signature of \"Test PCK\""),
        new Spoiled(
            "CA signed by a stranger",
            w -> w.ca.issuerKey = TestKey.named("stranger"),
            PCK_CHAIN,
            "the signature of \"Test PCK CA\""),
        new Spoiled(
            "root signed by a stranger",
            w -> w.root.issuerKey = TestKey.named("stranger"),
            PCK_CHAIN,
            "the signature of \"Test Root\""),
        new Spoiled(
            "issuer that is no CA", w -> w.ca.constraints(false, 0), PCK_CHAIN, "it is no CA"),
        new Spoiled(
            "CA that may not sign certificates",
            w -> w.ca.keyUsage(0x02),
            PCK_CHAIN,
            "does not allow to sign certificates"),
        new Spoiled(
            "leaf that may not sign", w -> w.pck.keyUsage(0x40), PCK_CHAIN, "allow signatures"),
        new Spoiled(
            "path too long",
            w -> w.root.constraints(true, 0),
            PCK_CHAIN,
            "allows 0 CAs below it, and there are 1"));
  }

  static List<Spoiled> platforms() {
    return List.of(
        new Spoiled("no SGX extension", w -> w.sgxExtension = false, PCK_CHAIN, "no SGX extension"),
        new Spoiled(
            "FMSPC of 5 bytes",
            w -> w.platform.fmspc = new byte[5],
            PCK_CHAIN,
            "1.2.840.113741.1.13.1.4 is not 6 bytes"),
        new Spoiled(
            "component of 256",
            w -> w.platform.components[3] = 256,
            PCK_CHAIN,
            ".2.4 is 256, not from 0 to 255"),
        new Spoiled("negative PCE version", w -> w.platform.pceSvn = -1, PCK_CHAIN, ".2.17 is -1"),
        new Spoiled(
            "CPUSVN that contradicts the components",
            w -> w.platform.cpuSvn = new byte[16],
            PCK_CHAIN,
            "CPUSVN and component 1 differ"),
        new Spoiled(
            "FMSPC twice",
            w -> w.platform.more = TestPlatform.member(".4", DerWriter.octets(new byte[6])),
            PCK_CHAIN,
            ".4 is there twice"),
        new Spoiled(
            "a member that is no pair",
            w -> w.platform.more = DerWriter.sequence(DerWriter.integer(1)),
            PCK_CHAIN,
            "not a pair"));
  }

  static List<Spoiled> shapes() {
    return List.of(
        new Spoiled(
            "version 1",
            w -> {
              w.pck.version = 0;
              w.pck.extensions.clear();
              w.sgxExtension = false;
            },
            PCK_CHAIN,
            "version is 1"),
        new Spoiled(
            "ECDSA with SHA-512",
            w -> w.pck.algorithm = "1.2.840.10045.4.3.4",
            PCK_CHAIN,
            "its signature algorithm is not"),
        new Spoiled(
            "two algorithms",
            w -> w.pck.innerAlgorithm = "1.2.840.10045.4.3.4",
            PCK_CHAIN,
            "inner signature algorithm"),
        new Spoiled(
            "key on P-384",
            w -> w.pck.keyInfo = TestCertificate.keyInfo(w.pckKey.point(), "1.3.132.0.34"),
            PCK_CHAIN,
            "on curve 1.3.132.0.34"),
        new Spoiled(
            "key on a curve of its own (CVE-2020-0601)",
            w ->
                w.pck.keyInfo =
                    DerWriter.sequence(
                        DerWriter.sequence(
                            DerWriter.oid("1.2.840.10045.2.1"),
                            DerWriter.sequence(DerWriter.integer(1))),
                        DerWriter.bits(w.pckKey.point())),
            PCK_CHAIN,
            "on one of its own"),
        new Spoiled(
            "RSA key",
            w ->
                w.pck.keyInfo =
                    DerWriter.sequence(
                        TestCertificate.algorithm("1.2.840.113549.1.1.1"),
                        DerWriter.bits(new byte[10])),
            PCK_CHAIN,
            "not on an elliptic curve"),
        new Spoiled(
            "compressed key",
            w ->
                w.pck.keyInfo =
                    TestCertificate.keyInfo(
                        DerWriter.join(new byte[] {2}, Arrays.copyOfRange(w.pckKey.point(), 1, 33)),
                        TestCertificate.P256),
            PCK_CHAIN,
            "not an uncompressed point"),
        new Spoiled(
            "key off the curve",
            w ->
                w.pck.keyInfo =
                    TestCertificate.keyInfo(
                        DerWriter.join(new byte[] {4}, TestQuote.fill(64, 1)),
                        TestCertificate.P256),
            PCK_CHAIN,
            "not a point of the curve"),
        new Spoiled("serial number zero", w -> w.pck.serial = 0, PCK_CHAIN, "its serial number"),
        new Spoiled(
            "duplicate extension",
            w -> {
              w.pck.extensions.add(w.pck.extensions.get(0));
            },
            PCK_CHAIN,
            "2.5.29.19 is there twice"),
        new Spoiled(
            "huge extension",
            w ->
                w.pck.extensions.add(
                    new TestCertificate.Extension("1.2.3.4", false, new byte[5000])),
            PCK_CHAIN,
            "1.2.3.4 has 5000 bytes"),
        new Spoiled(
            "too many extensions",
            w -> {
              for (int i = 0; i < 20; i++) {
                w.pck.extensions.add(
                    new TestCertificate.Extension("1.2.3." + i, false, new byte[] {5, 0}));
              }
            },
            PCK_CHAIN,
            "23 extensions"),
        new Spoiled(
            "huge certificate",
            w -> {
              for (int i = 0; i < 3; i++) {
                w.pck.extensions.add(
                    new TestCertificate.Extension("1.2.3." + i, false, new byte[4000]));
              }
            },
            PCK_CHAIN,
            "at most 8192 are read"),
        new Spoiled(
            "critical unknown extension",
            w -> w.pck.set("1.2.3.4", new byte[] {5, 0}),
            PCK_CHAIN,
            "1.2.3.4: is critical and unknown"),
        new Spoiled(
            "a key for other uses",
            w -> w.pck.set("2.5.29.37", DerWriter.sequence(DerWriter.oid("1.3.6.1.5.5.7.3.1"))),
            PCK_CHAIN,
            "2.5.29.37: limits the key"),
        new Spoiled(
            "constraints that are no constraints",
            w -> w.pck.set(TestCertificate.BASIC_CONSTRAINTS, DerWriter.integer(1)),
            PCK_CHAIN,
            "2.5.29.19 cannot be read"),
        new Spoiled(
            "1,500 levels of DER",
            w -> w.pckChain = TestCertificate.pem(nested(1500)) + w.ca.pem() + w.root.pem(),
            PCK_CHAIN,
            "nested deeper than 24"),
        new Spoiled(
            "indefinite length",
            w -> w.pckChain = pem(w, new byte[] {0x30, (byte) 0x80, 0, 0}),
            PCK_CHAIN,
            "indefinite or too large length"),
        new Spoiled(
            "length in too many bytes",
            w -> w.pckChain = pem(w, new byte[] {0x30, (byte) 0x81, 1, 0}),
            PCK_CHAIN,
            "not the shortest"),
        new Spoiled(
            "something behind the certificate",
            w -> w.pckChain = pem(w, DerWriter.join(w.pck.der(), new byte[] {5, 0})),
            PCK_CHAIN,
            "2 bytes follow"),
        new Spoiled(
            "no certificate at all",
            w -> w.pckChain = pem(w, DerWriter.sequence(DerWriter.integer(BigInteger.TEN))),
            PCK_CHAIN,
            "it is no X.509 certificate"),
        new Spoiled(
            "a boolean that is neither",
            w ->
                w.pck.set(
                    TestCertificate.BASIC_CONSTRAINTS,
                    DerWriter.sequence(DerWriter.value(1, new byte[] {1}))),
            PCK_CHAIN,
            "2.5.29.19: not in DER"),
        new Spoiled(
            "February 30",
            w -> w.pck.notBefore = "250230000000Z",
            PCK_CHAIN,
            "no time of the calendar"),
        new Spoiled(
            "a time with an offset",
            w -> w.pck.notBefore = "250101000000+0100",
            PCK_CHAIN,
            "its first moment is not written as"),
        new Spoiled(
            "PEM that does not end",
            w -> w.pckChain = w.root.pem() + "-----BEGIN CERTIFICATE-----\nAAAA",
            PCK_CHAIN,
            "does not end"),
        new Spoiled(
            "words between certificates",
            w -> w.pckChain = "Bag Attributes\n" + w.root.pem(),
            PCK_CHAIN,
            "no certificate begins at position 0"),
        new Spoiled(
            "PEM that is no base64",
            w -> w.pckChain = w.root.pem().replace("MII", "M.I"),
            PCK_CHAIN,
            "not a base64 character"));
  }

  private static String pem(TestWorld w, byte[] der) {
    return TestCertificate.pem(der) + w.ca.pem() + w.root.pem();
  }

  private static byte[] nested(int depth) {
    byte[] value = {5, 0};
    for (int i = 0; i < depth; i++) {
      value = DerWriter.sequence(value);
    }
    return value;
  }
}
