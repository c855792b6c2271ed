package dev.vitrine.attest.quote;

import dev.vitrine.attest.check.Refused;
import java.util.Arrays;

/** Takes quotes apart; lengths inside one another must fit exactly. */
final class QuoteReader {
  /** Quotes in use have about 5,000 bytes. */
  private static final int LARGEST = 1 << 17;

  private static final int SIGNATURE = 64;

  private QuoteReader() {}

  static Quote read(byte[] bytes) throws Refused {
    if (bytes.length > LARGEST) {
      throw new Refused("a quote has at most " + LARGEST + " bytes, not " + bytes.length);
    }
    QuoteCursor in = new QuoteCursor(bytes, 0, bytes.length);
    QuoteHeader header = header(in);
    ReportBody body = body(in, header);
    byte[] signed = Arrays.copyOf(bytes, in.position());
    int length = in.u32("auth_data_size");
    int start = in.position();
    byte[] inside = in.take(length, "auth_data");
    QuoteAuthentication authentication =
        header.version() == 3 ? version3(inside, start) : version4(inside, start);
    int end = in.position();
    int padding = in.remaining();
    // Real quotes are padded with zeros (70 of them in most fixtures); anything else would be an
    // unsigned message inside an accepted quote.
    for (int i = end; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        throw new Refused(
            "the quote ends at offset " + end + ", but the byte at offset " + i + " is not zero");
      }
    }
    return new Quote(header, body, signed, authentication, padding);
  }

  private static QuoteHeader header(QuoteCursor in) throws Refused {
    int version = in.u16("header.version");
    if (version < 3 || version > 5) {
      throw new Refused("header.version is " + version + "; versions 3, 4 and 5 are supported");
    }
    int keyType = in.u16("header.attestation_key_type");
    int teeType = in.u32("header.tee_type");
    in.take(2, "header.qe_svn");
    in.take(2, "header.pce_svn");
    byte[] vendor = in.take(16, "header.qe_vendor_id");
    byte[] userData = in.take(20, "header.user_data");
    if (keyType != QuoteHeader.ECDSA_P256) {
      throw new Refused(
          "header.attestation_key_type is " + keyType + "; only 2, ECDSA over P-256, is supported");
    }
    QuoteHeader.Tee tee = version == 3 ? QuoteHeader.Tee.SGX : QuoteHeader.Tee.TDX;
    int expected = version == 3 ? 0 : 0x81;
    if (teeType != expected) {
      throw new Refused(
          "header.tee_type is 0x"
              + Integer.toHexString(teeType)
              + ", but a quote of version "
              + version
              + " must have 0x"
              + Integer.toHexString(expected)
              + " ("
              + tee
              + ")");
    }
    if (!Arrays.equals(vendor, QuoteHeader.INTEL)) {
      throw new Refused("header.qe_vendor_id is not Intel's");
    }
    return new QuoteHeader(version, tee, vendor, userData);
  }

  private static ReportBody body(QuoteCursor in, QuoteHeader header) throws Refused {
    if (header.version() == 3) {
      return EnclaveReport.read(in.take(EnclaveReport.LENGTH, "enclave_report"), "enclave_report");
    }
    if (header.version() == 4) {
      return TdReport.read(in, false);
    }
    int type = in.u16("body.type");
    int size = in.u32("body.size");
    if (type != 2 && type != 3) {
      throw new Refused(
          "body.type is " + type + "; 2 (TD 1.0) and 3 (TD 1.5) are supported in version 5");
    }
    int expected = type == 2 ? TdReport.LENGTH_10 : TdReport.LENGTH_15;
    if (size != expected) {
      throw new Refused(
          "body.size is "
              + Integer.toUnsignedString(size)
              + ", but a report of type "
              + type
              + " has "
              + expected
              + " bytes");
    }
    return TdReport.read(in, type == 3);
  }

  private static QuoteAuthentication version3(byte[] bytes, int start) throws Refused {
    QuoteCursor in = new QuoteCursor(bytes, 0, bytes.length);
    byte[] signature = in.take(SIGNATURE, "auth_data.signature");
    byte[] key = in.take(SIGNATURE, "auth_data.attestation_key");
    return qeReport(in, signature, key, start);
  }

  private static QuoteAuthentication version4(byte[] bytes, int start) throws Refused {
    QuoteCursor in = new QuoteCursor(bytes, 0, bytes.length);
    byte[] signature = in.take(SIGNATURE, "auth_data.signature");
    byte[] key = in.take(SIGNATURE, "auth_data.attestation_key");
    int type = in.u16("auth_data.certification_data.type");
    if (type != CertificationData.QE_REPORT) {
      throw new Refused(
          "auth_data.certification_data.type is " + type + ", but must be 6 (QE report)");
    }
    int size = in.u32("auth_data.certification_data.size");
    int inner = start + in.position();
    byte[] inside = in.take(size, "auth_data.certification_data");
    nothingLeft(in, "auth_data");
    return qeReport(new QuoteCursor(inside, 0, inside.length), signature, key, inner);
  }

  private static QuoteAuthentication qeReport(
      QuoteCursor in, byte[] signature, byte[] key, int start) throws Refused {
    try {
      EnclaveReport report =
          EnclaveReport.read(in.take(EnclaveReport.LENGTH, "qe_report"), "qe_report");
      byte[] reportSignature = in.take(SIGNATURE, "qe_report_signature");
      byte[] data = in.take(in.u16("qe_auth_data.size"), "qe_auth_data");
      int type = in.u16("pck_certification_data.type");
      byte[] pck = in.take(in.u32("pck_certification_data.size"), "pck_certification_data");
      nothingLeft(in, "the data around the QE report");
      return new QuoteAuthentication(
          signature, key, report, reportSignature, data, new CertificationData(type, pck));
    } catch (Refused e) {
      throw e.of("auth_data (its offsets count from " + start + ")");
    }
  }

  private static void nothingLeft(QuoteCursor in, String name) throws Refused {
    if (in.remaining() != 0) {
      throw new Refused(name + " has " + in.remaining() + " bytes more than its parts");
    }
  }
}
