package dev.vitrine.attest.quote;

import dev.vitrine.attest.check.Refused;

/**
 * The report of an SGX enclave, 384 bytes: of what is attested in a quote of version 3, and of the
 * quoting enclave in every quote.
 *
 * @param raw all 384 bytes, as they are signed
 * @param cpuSvn 16 bytes
 * @param miscSelect 4 bytes
 * @param attributes 16 bytes
 * @param mrEnclave hash of the enclave's code, 32 bytes
 * @param mrSigner hash of the key that signed the enclave, 32 bytes
 * @param isvProdId product number
 * @param isvSvn security version, from 0 to 65535
 * @param reportData 64 bytes that the enclave chose
 */
public record EnclaveReport(
    byte[] raw,
    byte[] cpuSvn,
    byte[] miscSelect,
    byte[] attributes,
    byte[] mrEnclave,
    byte[] mrSigner,
    int isvProdId,
    int isvSvn,
    byte[] reportData)
    implements ReportBody {
  /** Bytes of a report. */
  public static final int LENGTH = 384;

  private static final int DEBUG = 2;

  static EnclaveReport read(byte[] raw, String name) throws Refused {
    QuoteCursor in = new QuoteCursor(raw, 0, raw.length);
    byte[] cpuSvn = in.take(16, name + ".cpu_svn");
    byte[] miscSelect = in.take(4, name + ".misc_select");
    in.take(28, name + ".reserved1");
    byte[] attributes = in.take(16, name + ".attributes");
    byte[] mrEnclave = in.take(32, name + ".mr_enclave");
    in.take(32, name + ".reserved2");
    byte[] mrSigner = in.take(32, name + ".mr_signer");
    in.take(96, name + ".reserved3");
    int isvProdId = in.u16(name + ".isv_prod_id");
    int isvSvn = in.u16(name + ".isv_svn");
    in.take(60, name + ".reserved4");
    byte[] reportData = in.take(64, name + ".report_data");
    return new EnclaveReport(
        raw, cpuSvn, miscSelect, attributes, mrEnclave, mrSigner, isvProdId, isvSvn, reportData);
  }

  /** Whether its owner may look into the enclave: then nothing that it says is worth anything. */
  @Override
  public boolean debug() {
    return (attributes[0] & DEBUG) != 0;
  }
}
