package dev.vitrine.attest.quote;

/** What a quote attests. */
public sealed interface ReportBody permits EnclaveReport, TdReport {
  /** The 64 bytes that the attested software chose. */
  byte[] reportData();

  /** Whether the host may look into what is attested. */
  boolean debug();
}
