package dev.vitrine.attest.tcb;

import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.text.Hex;
import java.util.List;

/**
 * What TDX modules of one version must be, and which of their security versions has which standing.
 *
 * @param id {@code TDX_} and the version as two hex digits
 * @param module what they must be
 * @param levels as they are listed
 */
public record TdxModuleIdentity(String id, TdxModule module, List<SvnLevel> levels) {
  /**
   * Judges the module that a TD ran on.
   *
   * @param base what any module must be, for modules without an identity
   * @return the module's own standing, or null if there are no levels for it
   */
  public static TcbStanding match(
      TdxModule base, List<TdxModuleIdentity> identities, TdReport report) throws Refused {
    int isvSvn = report.teeTcbSvn()[0] & 255;
    int version = report.teeTcbSvn()[1] & 255;
    if (version == 0 || identities.isEmpty()) {
      base.check(report);
      return null;
    }
    String wanted = "TDX_" + Hex.encode(new byte[] {(byte) version});
    for (TdxModuleIdentity identity : identities) {
      if (identity.id.equalsIgnoreCase(wanted)) {
        identity.module.check(report);
        return SvnLevel.match(identity.levels, isvSvn, "the TDX module " + identity.id);
      }
    }
    throw new Refused("the TCB info knows no module of version " + version + " (" + wanted + ")");
  }
}
