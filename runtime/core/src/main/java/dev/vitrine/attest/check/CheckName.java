package dev.vitrine.attest.check;

/** The checks of a quote, in the order in which they are reported. */
public enum CheckName {
  /** The bytes are a quote of a supported version. */
  QUOTE_STRUCTURE("quote-structure", "The bytes are a quote"),
  /** The collateral has all its parts. */
  COLLATERAL_STRUCTURE("collateral-structure", "The collateral is whole"),
  /** The PCK certificate leads to a pinned root. */
  PCK_CHAIN("pck-chain", "The processor's certificate leads to a pinned root"),
  /** The root's revocation list is genuine and in time. */
  ROOT_CRL("root-crl", "The root's revocation list is genuine and in time"),
  /** The PCK CA's revocation list is genuine and in time. */
  PCK_CRL("pck-crl", "The PCK CA's revocation list is genuine and in time"),
  /** No certificate of the PCK chain is revoked. */
  PCK_REVOCATION("pck-revocation", "No certificate of the chain is revoked"),
  /** The TCB info is signed under the root. */
  TCB_INFO_SIGNATURE("tcb-info-signature", "The TCB info is signed under the root"),
  /** The TCB info can be read and is the one for this platform. */
  TCB_INFO_CONTENT("tcb-info-content", "The TCB info is the one for this platform"),
  /** The TCB info is in time. */
  TCB_INFO_TIME("tcb-info-time", "The TCB info is in time"),
  /** The QE identity is signed under the root. */
  QE_IDENTITY_SIGNATURE("qe-identity-signature", "The QE identity is signed under the root"),
  /** The QE identity can be read and is the one for this kind of quote. */
  QE_IDENTITY_CONTENT("qe-identity-content", "The QE identity is the one for this kind of quote"),
  /** The QE identity is in time. */
  QE_IDENTITY_TIME("qe-identity-time", "The QE identity is in time"),
  /** The QE report is signed by the PCK. */
  QE_REPORT_SIGNATURE("qe-report-signature", "The quoting enclave is vouched for by the processor"),
  /** The QE report binds the attestation key. */
  ATTESTATION_KEY("attestation-key", "The attestation key is the quoting enclave's"),
  /** The quote is signed by the attestation key. */
  QUOTE_SIGNATURE("quote-signature", "The quote is signed by the attestation key"),
  /** The QE report is one that the QE identity describes. */
  QE_REPORT("qe-report", "The quoting enclave is Intel's"),
  /** A TCB level matches the platform. */
  PLATFORM_TCB("platform-tcb", "A TCB level matches the platform"),
  /** The TDX module is one that the TCB info describes. */
  TDX_MODULE("tdx-module", "The TDX module is one that the TCB info describes"),
  /** A TCB level matches the quoting enclave. */
  QE_TCB("qe-tcb", "A TCB level matches the quoting enclave"),
  /** The merged status is not Revoked. */
  TCB_STATUS("tcb-status", "The TCB is not revoked"),
  /** The attributes are those of a TD or enclave in production. */
  ATTRIBUTES("attributes", "What is attested runs in production mode");

  private final String id;
  private final String claim;

  CheckName(String id, String claim) {
    this.id = id;
    this.claim = claim;
  }

  /** The name that machines read. */
  public String id() {
    return id;
  }

  /** A short sentence that is true when the check holds. */
  public String claim() {
    return claim;
  }
}
