package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.Refused;

/**
 * The parts of a collateral, untouched. The issuer chain of the PCK's revocation list is not among
 * them: that list is checked against the very certificate that issued the PCK.
 *
 * @param rootCaCrl DER
 * @param pckCrl DER
 * @param tcbInfoIssuerChain PEM
 * @param tcbInfo the exact text that was signed
 * @param tcbInfoSignature r and s
 * @param qeIdentityIssuerChain PEM
 * @param qeIdentity the exact text that was signed
 * @param qeIdentitySignature r and s
 * @param pckCertificateChain PEM, for quotes that do not carry it; else null
 */
public record Collateral(
    byte[] rootCaCrl,
    byte[] pckCrl,
    String tcbInfoIssuerChain,
    String tcbInfo,
    byte[] tcbInfoSignature,
    String qeIdentityIssuerChain,
    String qeIdentity,
    byte[] qeIdentitySignature,
    String pckCertificateChain) {
  private static final int SIGNATURE = 64;

  /**
   * Reads a collateral from JSON.
   *
   * @throws Refused naming the member that is missing or malformed
   */
  public static Collateral parse(String json) throws Refused {
    return CollateralJson.parse(json);
  }

  /** Refuses signatures that are not 64 bytes. */
  public void checkStructure() throws Refused {
    if (tcbInfoSignature.length != SIGNATURE) {
      throw new Refused("tcb_info_signature has " + tcbInfoSignature.length + " bytes, not 64");
    }
    if (qeIdentitySignature.length != SIGNATURE) {
      throw new Refused(
          "qe_identity_signature has " + qeIdentitySignature.length + " bytes, not 64");
    }
  }
}
