package dev.vitrine.crypto;

/**
 * SHA-256 (FIPS 180-4), the protocol's H (docs/spec/runtime.md §0.3).
 *
 * <p>Who computes it can be chosen once, before anything is hashed: see {@link Sha256Provider}.
 */
public final class Sha256 {
  /** Bytes of a hash. */
  public static final int LENGTH = 32;

  private static Sha256Provider provider = PureSha256.PROVIDER;

  private Sha256() {}

  /**
   * Lets this provider compute all hashes from now on. For the start of a program, not for its
   * middle.
   */
  public static void use(Sha256Provider provider) {
    Sha256.provider = provider;
  }

  /** The hash of all these bytes. */
  public static byte[] hash(byte[] bytes) {
    return provider.hash(bytes, 0, bytes.length);
  }

  /** The hash of {@code length} bytes from {@code offset} on. */
  public static byte[] hash(byte[] bytes, int offset, int length) {
    return provider.hash(bytes, offset, length);
  }

  /** The hash of the parts, one behind the other. */
  public static byte[] hash(byte[]... parts) {
    return provider.hash(parts);
  }

  /** A stream for input that comes in pieces. */
  public static Sha256Stream start() {
    return provider.start();
  }
}
