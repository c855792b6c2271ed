package dev.vitrine.attest.quote;

import dev.vitrine.attest.check.Refused;
import java.util.List;

/**
 * The report of a TDX trust domain, 584 bytes (TD 1.0) or 648 (TD 1.5).
 *
 * @param teeTcbSvn security versions of the TDX module and its surroundings, 16 bytes
 * @param mrSeam hash of the TDX module, 48 bytes
 * @param mrSignerSeam who signed the module, 48 bytes (zeros: Intel)
 * @param seamAttributes 8 bytes
 * @param tdAttributes 8 bytes
 * @param xfam extended features that the TD may use, 8 bytes
 * @param mrTd hash of what the TD started from, 48 bytes
 * @param mrConfigId 48 bytes that the host set
 * @param mrOwner 48 bytes that the host set
 * @param mrOwnerConfig 48 bytes that the host set
 * @param rtmrs the four runtime measurement registers, 48 bytes each
 * @param reportData 64 bytes that the TD chose
 * @param later what TD 1.5 adds, or null
 */
public record TdReport(
    byte[] teeTcbSvn,
    byte[] mrSeam,
    byte[] mrSignerSeam,
    byte[] seamAttributes,
    byte[] tdAttributes,
    byte[] xfam,
    byte[] mrTd,
    byte[] mrConfigId,
    byte[] mrOwner,
    byte[] mrOwnerConfig,
    List<byte[]> rtmrs,
    byte[] reportData,
    Later later)
    implements ReportBody {
  /** Bytes of TD 1.0. */
  public static final int LENGTH_10 = 584;

  /** Bytes of TD 1.5. */
  public static final int LENGTH_15 = 648;

  /** Bytes of a measurement (SHA-384). */
  public static final int MEASUREMENT = 48;

  /**
   * What TD 1.5 adds.
   *
   * @param teeTcbSvn2 security versions of the TDX module that runs now, 16 bytes; the first ones
   *     are those it was started with
   * @param mrServiceTd hash of the service TDs bound to this one, 48 bytes (zeros: none)
   */
  public record Later(byte[] teeTcbSvn2, byte[] mrServiceTd) {}

  static TdReport read(QuoteCursor in, boolean td15) throws Refused {
    byte[] teeTcbSvn = in.take(16, "td_report.tee_tcb_svn");
    byte[] mrSeam = in.take(MEASUREMENT, "td_report.mr_seam");
    byte[] mrSignerSeam = in.take(MEASUREMENT, "td_report.mr_signer_seam");
    byte[] seamAttributes = in.take(8, "td_report.seam_attributes");
    byte[] tdAttributes = in.take(8, "td_report.td_attributes");
    byte[] xfam = in.take(8, "td_report.xfam");
    byte[] mrTd = in.take(MEASUREMENT, "td_report.mr_td");
    byte[] mrConfigId = in.take(MEASUREMENT, "td_report.mr_config_id");
    byte[] mrOwner = in.take(MEASUREMENT, "td_report.mr_owner");
    byte[] mrOwnerConfig = in.take(MEASUREMENT, "td_report.mr_owner_config");
    List<byte[]> rtmrs =
        List.of(
            in.take(MEASUREMENT, "td_report.rtmr0"),
            in.take(MEASUREMENT, "td_report.rtmr1"),
            in.take(MEASUREMENT, "td_report.rtmr2"),
            in.take(MEASUREMENT, "td_report.rtmr3"));
    byte[] reportData = in.take(64, "td_report.report_data");
    Later later = null;
    if (td15) {
      byte[] teeTcbSvn2 = in.take(16, "td_report.tee_tcb_svn_2");
      later = new Later(teeTcbSvn2, in.take(MEASUREMENT, "td_report.mr_service_td"));
    }
    return new TdReport(
        teeTcbSvn,
        mrSeam,
        mrSignerSeam,
        seamAttributes,
        tdAttributes,
        xfam,
        mrTd,
        mrConfigId,
        mrOwner,
        mrOwnerConfig,
        rtmrs,
        reportData,
        later);
  }

  /** Bit 0 of the TD's attributes: the host may look into the TD. */
  @Override
  public boolean debug() {
    return (tdAttributes[0] & 1) != 0;
  }
}
