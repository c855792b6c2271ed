package dev.vitrine.proof;

import dev.vitrine.types.CryptoHash;

/**
 * What a verifier asks for beside the bundle's own consistency.
 *
 * @param nonce the nonce that was given, or null for any
 * @param measurement the release id that the signer must claim, or null for any
 * @param requireAnchor anchor below which the bundle is UNPROVEN, or null for any
 * @param execute false to check signatures, chain and hashes only: ATTESTED at best
 * @param trust how endorsements are judged
 * @param trustedBlock hash of a NEAR block that anchors what hangs on it, or null for none
 */
public record Expectations(
    byte[] nonce,
    CryptoHash measurement,
    Anchor requireAnchor,
    boolean execute,
    Trust trust,
    CryptoHash trustedBlock) {
  /** Nothing asked for; the bundle is executed. */
  public static final Expectations NONE = new Expectations(null, null, null, true);

  /** Without a policy and without a time of judgement. */
  public Expectations(byte[] nonce, CryptoHash measurement, Anchor requireAnchor, boolean execute) {
    this(nonce, measurement, requireAnchor, execute, Trust.NONE, null);
  }

  /** The same, with endorsements judged so. */
  public Expectations withTrust(Trust other) {
    return new Expectations(nonce, measurement, requireAnchor, execute, other, trustedBlock);
  }

  /** The same, by somebody who trusts this NEAR block. */
  public Expectations withTrustedBlock(CryptoHash block) {
    return new Expectations(nonce, measurement, requireAnchor, execute, trust, block);
  }
}
