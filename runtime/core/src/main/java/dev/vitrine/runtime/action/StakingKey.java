package dev.vitrine.runtime.action;

import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Which keys validators can sign with: ed25519 keys whose point has no part of small order, because
 * block producers make ristretto points of them for their randomness.
 */
final class StakingKey {
  /** p = 2^255 − 19, little-endian. */
  private static final byte[] FIELD_PRIME = new byte[32];

  static {
    java.util.Arrays.fill(FIELD_PRIME, (byte) 0xff);
    FIELD_PRIME[0] = (byte) 0xed;
    FIELD_PRIME[31] = 0x7f;
  }

  private StakingKey() {}

  static boolean isSuitable(PublicKey key) {
    if (key.type() != KeyType.ED25519) {
      return false;
    }
    byte[] canonical = canonical(key.unsafeBytes());
    return isNeutral(canonical) || Ed25519.validatePublicKeyFull(canonical, 0);
  }

  /**
   * The neutral point has no part of small order, too; the library refuses it for other reasons.
   */
  private static boolean isNeutral(byte[] canonical) {
    if (canonical[0] != 1 || (canonical[31] & 0x7f) != 0) {
      return false;
    }
    for (int i = 1; i < 31; i++) {
      if (canonical[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The same point with y below p: the reference takes y modulo p, the library refuses it. */
  private static byte[] canonical(byte[] encoded) {
    byte[] y = encoded.clone();
    int sign = y[31] & 0x80;
    y[31] &= 0x7f;
    boolean reduce = true;
    for (int i = 31; i >= 0; i--) {
      int difference = (y[i] & 255) - (FIELD_PRIME[i] & 255);
      if (difference != 0) {
        reduce = difference > 0;
        break;
      }
    }
    if (reduce) {
      // y − p is 0 to 18, so only the lowest byte is left.
      byte low = (byte) ((y[0] & 255) - (FIELD_PRIME[0] & 255));
      java.util.Arrays.fill(y, (byte) 0);
      y[0] = low;
    }
    y[31] |= (byte) sign;
    return y;
  }
}
