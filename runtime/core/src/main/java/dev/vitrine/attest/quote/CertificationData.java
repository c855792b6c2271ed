package dev.vitrine.attest.quote;

/**
 * Where the PCK certificate of a quote is to be had.
 *
 * @param type {@link #PCK_CHAIN}, or another that Intel defines
 * @param bytes what the type says
 */
public record CertificationData(int type, byte[] bytes) {
  /** One PCK certificate, as PEM. */
  public static final int PCK_LEAF = 4;

  /** The PCK certificate and its issuers up to the root, as PEM. */
  public static final int PCK_CHAIN = 5;

  /** The report of the quoting enclave, with certification data of its own inside. */
  public static final int QE_REPORT = 6;
}
