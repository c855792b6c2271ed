package dev.vitrine.teavm.standin.org.bouncycastle.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoServiceProperties;

/**
 * Stands in for {@code org.bouncycastle.crypto.CryptoServicesRegistrar}, the place where Bouncy
 * Castle asks for randomness and for permission.
 *
 * <p>The core computes with nothing secret (keys are in the frame's WebCrypto) and has no
 * randomness of its own (docs/design.md §5). Bouncy Castle asks for some all the same, to blind the
 * inversion when it normalizes a point; the result does not depend on it. So it gets a fixed
 * sequence, and the module does not import the browser's {@code crypto}.
 */
public final class CryptoServicesRegistrar {
  private CryptoServicesRegistrar() {}

  /** A fixed sequence. */
  public static SecureRandom getSecureRandom() {
    return new FixedSequence();
  }

  /** The one that is given, else a fixed sequence. Checking a signature draws from neither. */
  public static SecureRandom getSecureRandom(SecureRandom given) {
    return given == null ? getSecureRandom() : given;
  }

  /** Allows every service, as the original does by default. */
  public static void checkConstraints(CryptoServiceProperties service) {}

  /** SplitMix64 from a constant. */
  private static final class FixedSequence extends SecureRandom {
    private static final long serialVersionUID = 1;
    private long state = 0x5eed;

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        bytes[i] = (byte) (z >>> 56);
      }
    }
  }
}
