package dev.vitrine.attest;

import dev.vitrine.attest.certificate.PckExtension;
import dev.vitrine.attest.collateral.QeIdentity;
import dev.vitrine.attest.collateral.TcbInfo;
import dev.vitrine.attest.tcb.TcbStanding;

/**
 * What was found on the way to a verdict; null where a check did not hold or was not reached.
 *
 * @param pck the platform, from its certificate
 * @param tcbInfo authentic TCB info
 * @param qeIdentity authentic QE identity
 * @param platform standing of the platform
 * @param tdxModule standing of the TDX module; null too where it has no levels of its own
 * @param quotingEnclave standing of the quoting enclave
 */
public record Findings(
    PckExtension pck,
    TcbInfo tcbInfo,
    QeIdentity qeIdentity,
    TcbStanding platform,
    TcbStanding tdxModule,
    TcbStanding quotingEnclave) {
  static final Findings NONE = new Findings(null, null, null, null, null, null);

  /** The platform's standing together with its TDX module's, or null. */
  public TcbStanding platformWithModule() {
    return platform == null || tdxModule == null ? platform : platform.with(tdxModule);
  }
}
