package dev.vitrine.cases.attest;

import static dev.vitrine.attest.check.CheckName.ATTESTATION_KEY;
import static dev.vitrine.attest.check.CheckName.ATTRIBUTES;
import static dev.vitrine.attest.check.CheckName.PCK_CHAIN;
import static dev.vitrine.attest.check.CheckName.QE_REPORT;
import static dev.vitrine.attest.check.CheckName.QE_REPORT_SIGNATURE;
import static dev.vitrine.attest.check.CheckName.QUOTE_SIGNATURE;
import static dev.vitrine.attest.check.CheckName.QUOTE_STRUCTURE;

import java.util.Arrays;
import java.util.List;

/** Quotes that are wrong in one place. */
final class SpoiledQuotes {
  private SpoiledQuotes() {}

  static List<Spoiled> structure() {
    return List.of(
        new Spoiled("empty", w -> w.spoil = q -> new byte[0], QUOTE_STRUCTURE, "header.version"),
        new Spoiled(
            "version 2", w -> w.quote.headerVersion = 2, QUOTE_STRUCTURE, "header.version is 2"),
        new Spoiled(
            "version 6", w -> w.quote.headerVersion = 6, QUOTE_STRUCTURE, "header.version is 6"),
        new Spoiled(
            "P-384 attestation key",
            w -> w.quote.keyType = 3,
            QUOTE_STRUCTURE,
            "attestation_key_type is 3"),
        new Spoiled(
            "SGX in version 4", w -> w.quote.teeType = 0, QUOTE_STRUCTURE, "tee_type is 0x0"),
        new Spoiled(
            "TDX in version 3",
            w -> w.sgx().quote.teeType = 0x81,
            QUOTE_STRUCTURE,
            "version 3 must have 0x0"),
        new Spoiled(
            "another vendor", w -> w.quote.vendor = new byte[16], QUOTE_STRUCTURE, "qe_vendor_id"),
        new Spoiled(
            "SGX body in version 5",
            w -> {
              w.quote.version = 5;
              w.quote.bodyType = 1;
            },
            QUOTE_STRUCTURE,
            "body.type is 1"),
        new Spoiled(
            "TD 1.5 with the size of 1.0",
            w -> {
              w.quote.version = 5;
              w.quote.bodyType = 3;
              w.quote.bodySize = 584;
            },
            QUOTE_STRUCTURE,
            "body.size is 584"),
        new Spoiled(
            "cut in the report",
            w -> w.spoil = q -> Arrays.copyOf(q, 300),
            QUOTE_STRUCTURE,
            "td_report.mr_owner needs"),
        new Spoiled(
            "cut in the authentication",
            w -> w.spoil = q -> Arrays.copyOf(q, 1000),
            QUOTE_STRUCTURE,
            "auth_data needs"),
        new Spoiled(
            "length over 2^31",
            w -> w.spoil = q -> set(q, 635, 0xff),
            QUOTE_STRUCTURE,
            "auth_data needs 42"),
        new Spoiled(
            "outer certification type",
            w -> w.quote.outerType = 5,
            QUOTE_STRUCTURE,
            "certification_data.type is 5"),
        new Spoiled(
            "bytes behind the certificates",
            w -> w.quote.afterCertification = new byte[3],
            QUOTE_STRUCTURE,
            "around the QE report has 3 bytes more"),
        new Spoiled(
            "bytes behind the authentication",
            w -> w.quote.afterAuthentication = new byte[2],
            QUOTE_STRUCTURE,
            "auth_data has 2 bytes more"),
        new Spoiled(
            "a message in the padding",
            w -> w.quote.padding[69] = 1,
            QUOTE_STRUCTURE,
            "is not zero"),
        new Spoiled(
            "too large",
            w -> w.quote.padding = new byte[1 << 17],
            QUOTE_STRUCTURE,
            "at most 131072"));
  }

  static List<Spoiled> signatures() {
    return List.of(
        new Spoiled(
            "report data changed",
            w -> w.spoil = q -> set(q, 600, 1),
            QUOTE_SIGNATURE,
            "not the attestation key's"),
        new Spoiled(
            "signed by another key",
            w -> w.quote.quoteSigner = TestKey.named("stranger"),
            QUOTE_SIGNATURE,
            "not the attestation key's"),
        new Spoiled(
            "attestation key of somebody else",
            w -> w.quote.qeReportData = new byte[64],
            ATTESTATION_KEY,
            "not the hash of attestation key"),
        new Spoiled(
            "more than the hash in the QE report",
            w -> {
              w.quote.qeReportData =
                  Arrays.copyOf(
                      dev.vitrine.crypto.Sha256.hash(
                          w.quote.attestationKey.bare(), w.quote.qeAuthData),
                      64);
              w.quote.qeReportData[63] = 1;
            },
            ATTESTATION_KEY,
            "then zeros"),
        new Spoiled(
            "QE report signed by another key",
            w -> w.quote.qeReportSigner = TestKey.named("stranger"),
            QE_REPORT_SIGNATURE,
            "not that of the PCK"),
        new Spoiled(
            "attestation key off the curve",
            w -> {
              // The QE report's hash is computed again, so that only the point is wrong.
              byte[] off = TestQuote.fill(64, 5);
              w.quote.qeReportData =
                  Arrays.copyOf(dev.vitrine.crypto.Sha256.hash(off, w.quote.qeAuthData), 64);
              w.spoil = q -> replace(q, 700, off);
            },
            QUOTE_SIGNATURE,
            "not a point of the curve"));
  }

  static List<Spoiled> enclaveAndAttributes() {
    return List.of(
        new Spoiled(
            "QE of another signer", w -> w.quote.qeMrSigner = new byte[32], QE_REPORT, "MRSIGNER"),
        new Spoiled(
            "QE of another product", w -> w.quote.qeProdId = 3, QE_REPORT, "product number is 3"),
        new Spoiled(
            "QE with MISCSELECT",
            w -> w.quote.qeMiscSelect = new byte[] {1, 0, 0, 0},
            QE_REPORT,
            "MISCSELECT"),
        new Spoiled(
            "QE with other attributes", w -> w.quote.qeAttributes[0] = 1, QE_REPORT, "ATTRIBUTES"),
        new Spoiled(
            "QE in debug mode that its identity would let pass",
            w -> {
              w.quote.qeAttributes[0] = 0x17;
              w.qeIdentity.set("attributesMask", "F9FFFFFFFFFFFFFF0000000000000000");
            },
            QE_REPORT,
            "debug enclave"),
        new Spoiled("TD in debug mode", w -> w.quote.tdAttributes[0] = 1, ATTRIBUTES, "debug mode"),
        new Spoiled(
            "reserved TD attribute", w -> w.quote.tdAttributes[1] = 4, ATTRIBUTES, "reserved"),
        new Spoiled(
            "no SEPT_VE_DISABLE", w -> w.quote.tdAttributes[3] = 0, ATTRIBUTES, "SEPT_VE_DISABLE"),
        new Spoiled(
            "service TD",
            w -> {
              w.quote.version = 5;
              w.quote.bodyType = 3;
              w.quote.mrServiceTd[0] = 1;
            },
            ATTRIBUTES,
            "service TD"),
        new Spoiled(
            "SGX enclave in debug mode",
            w -> w.sgx().quote.enclaveAttributes[0] = 7,
            ATTRIBUTES,
            "it runs in debug mode"));
  }

  static List<Spoiled> certification() {
    return List.of(
        new Spoiled(
            "no chain anywhere",
            w -> w.quote.certificationType = 3,
            PCK_CHAIN,
            "neither does the collateral"),
        new Spoiled(
            "unknown certification type",
            w -> w.quote.certificationType = 7,
            PCK_CHAIN,
            "type is 7"),
        new Spoiled(
            "another platform's chain in the collateral",
            w -> {
              w.collateralPckChain = w.pckPem();
              w.pck.serial = 33;
            },
            PCK_CHAIN,
            "another platform"),
        new Spoiled(
            "a broken chain in the collateral",
            w -> w.collateralPckChain = w.pck.pem(),
            PCK_CHAIN,
            "the collateral's pck_certificate_chain: the chain has 1"),
        new Spoiled(
            "three certificates where one must be",
            w -> {
              w.quote.certificationType = 4;
              w.collateralPckChain = w.pckPem();
            },
            PCK_CHAIN,
            "one certificate, not 3"));
  }

  private static byte[] set(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  private static byte[] replace(byte[] bytes, int at, byte[] with) {
    System.arraycopy(with, 0, bytes, at, with.length);
    return bytes;
  }
}
