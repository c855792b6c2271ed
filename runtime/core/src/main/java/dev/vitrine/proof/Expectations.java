package dev.vitrine.proof;

import dev.vitrine.types.CryptoHash;

/**
 * What a verifier asks for beside the bundle's own consistency.
 *
 * @param nonce the nonce that was given, or null for any
 * @param measurement the release id that the signer must claim, or null for any
 * @param requireAnchor anchor below which the bundle is UNPROVEN, or null for any
 * @param execute false to check signatures, chain and hashes only: ATTESTED at best
 */
public record Expectations(
    byte[] nonce, CryptoHash measurement, Anchor requireAnchor, boolean execute) {
  /** Nothing asked for; the bundle is executed. */
  public static final Expectations NONE = new Expectations(null, null, null, true);
}
