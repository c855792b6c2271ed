package dev.vitrine.attest.quote;

/**
 * What vouches for a quote.
 *
 * @param signature of header and body by the attestation key: r and s, 64 bytes
 * @param attestationKey x and y, 64 bytes
 * @param qeReport the quoting enclave's report
 * @param qeReportSignature of that report by the PCK: r and s, 64 bytes
 * @param qeAuthenticationData hashed into the quoting enclave's report data, after the key
 * @param certification where the PCK certificate is
 */
public record QuoteAuthentication(
    byte[] signature,
    byte[] attestationKey,
    EnclaveReport qeReport,
    byte[] qeReportSignature,
    byte[] qeAuthenticationData,
    CertificationData certification) {}
