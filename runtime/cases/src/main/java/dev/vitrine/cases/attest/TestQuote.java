package dev.vitrine.cases.attest;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A quote to be, of version 3, 4 or 5. */
final class TestQuote {
  static final byte[] QE_SIGNER = fill(32, 0x51);

  int version = 4;
  int headerVersion = -1;
  int keyType = 2;
  int teeType = -1;
  byte[] vendor = Hex.decode("939a7233f79c4ca9940a0db3957f0607");

  /** In version 5: 2 for TD 1.0, 3 for TD 1.5. */
  int bodyType = 2;

  int bodySize = -1;
  byte[] teeTcbSvn = {5, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  byte[] mrSignerSeam = new byte[48];
  byte[] seamAttributes = new byte[8];
  byte[] tdAttributes = {0, 0, 0, 0x10, 0, 0, 0, 0};
  byte[][] rtmrs = {fill(48, 0x20), fill(48, 0x21), fill(48, 0x22), fill(48, 0x23)};
  byte[] mrServiceTd = new byte[48];
  byte[] enclaveAttributes = {5, 0, 0, 0, 0, 0, 0, 0, (byte) 0xe7, 0, 0, 0, 0, 0, 0, 0};
  byte[] reportData = fill(64, 0x33);

  TestKey attestationKey = TestKey.named("attestation");
  TestKey quoteSigner = attestationKey;
  TestKey qeReportSigner;
  byte[] qeAuthData = fill(32, 7);
  byte[] qeMiscSelect = new byte[4];
  byte[] qeAttributes = {0x15, 0, 0, 0, 0, 0, 0, 0, (byte) 0xe7, 0, 0, 0, 0, 0, 0, 0};
  byte[] qeMrSigner = QE_SIGNER;
  int qeProdId = 2;
  int qeSvn = 4;
  byte[] qeReportData;

  int outerType = 6;
  int certificationType = 5;
  String certification;
  byte[] afterCertification = {};
  byte[] afterAuthentication = {};
  byte[] padding = new byte[70];

  TestQuote(TestKey pck) {
    this.qeReportSigner = pck;
  }

  static byte[] fill(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  static byte[] u16(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8)};
  }

  static byte[] u32(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  byte[] bytes(String pckChain) {
    byte[] signed = DerWriter.join(header(), body());
    byte[] qeReport = qeReport();
    byte[] chain =
        (certification == null ? pckChain + "\0" : certification)
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] inner =
        DerWriter.join(
            qeReport,
            qeReportSigner.sign(qeReport),
            u16(qeAuthData.length),
            qeAuthData,
            u16(certificationType),
            u32(chain.length),
            chain,
            afterCertification);
    byte[] rest = version == 3 ? inner : DerWriter.join(u16(outerType), u32(inner.length), inner);
    byte[] authentication =
        DerWriter.join(quoteSigner.sign(signed), attestationKey.bare(), rest, afterAuthentication);
    return DerWriter.join(signed, u32(authentication.length), authentication, padding);
  }

  private byte[] header() {
    return DerWriter.join(
        u16(headerVersion < 0 ? version : headerVersion),
        u16(keyType),
        u32(teeType >= 0 ? teeType : version == 3 ? 0 : 0x81),
        new byte[4],
        vendor,
        new byte[20]);
  }

  private byte[] body() {
    if (version == 3) {
      return enclaveReport(enclaveAttributes, new byte[4], fill(32, 9), 1, 1, reportData);
    }
    byte[] report =
        DerWriter.join(
            teeTcbSvn,
            fill(48, 0x11),
            mrSignerSeam,
            seamAttributes,
            tdAttributes,
            Hex.decode("e702060000000000"),
            fill(48, 0x12),
            new byte[144],
            DerWriter.join(rtmrs),
            reportData);
    if (version == 4) {
      return report;
    }
    byte[] whole = bodyType == 3 ? DerWriter.join(report, new byte[16], mrServiceTd) : report;
    return DerWriter.join(u16(bodyType), u32(bodySize < 0 ? whole.length : bodySize), whole);
  }

  private byte[] qeReport() {
    byte[] data =
        qeReportData != null
            ? qeReportData
            : Arrays.copyOf(Sha256.hash(attestationKey.bare(), qeAuthData), 64);
    return enclaveReport(qeAttributes, qeMiscSelect, qeMrSigner, qeProdId, qeSvn, data);
  }

  private static byte[] enclaveReport(
      byte[] attributes, byte[] misc, byte[] mrSigner, int prodId, int svn, byte[] data) {
    return DerWriter.join(
        new byte[16],
        misc,
        new byte[28],
        attributes,
        fill(32, 8),
        new byte[32],
        mrSigner,
        new byte[96],
        u16(prodId),
        u16(svn),
        new byte[60],
        data);
  }
}
