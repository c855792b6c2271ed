package dev.vitrine.crypto;

import dev.vitrine.crypto.ed25519.EdwardsPoint;
import dev.vitrine.crypto.ed25519.PointMultiples;

/**
 * A public key that signatures are checked with under the strict rule ({@link
 * Ed25519#verifyStrict}); it is decoded once for all of them.
 */
public final class StrictKey {
  private final byte[] publicKey;
  private final PointMultiples opposite;

  private StrictKey(byte[] publicKey, PointMultiples opposite) {
    this.publicKey = publicKey;
    this.opposite = opposite;
  }

  /**
   * The key that these bytes spell; the array is not written to.
   *
   * @param signatures how many signatures will be checked, about: for several it pays to compute
   *     more beforehand
   * @return null if the strict rule accepts no signature of it
   */
  public static StrictKey of(byte[] publicKey, int signatures) {
    EdwardsPoint point = Ed25519.strictPoint(publicKey);
    if (point == null) {
      return null;
    }
    EdwardsPoint opposite = point.negate();
    return new StrictKey(
        publicKey, signatures > 1 ? PointMultiples.again(opposite) : PointMultiples.once(opposite));
  }

  /** Whether the signature is good under the strict rule. */
  public boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.isSignature(signature)
        && Ed25519.satisfies(opposite, publicKey, message, signature, true);
  }
}
