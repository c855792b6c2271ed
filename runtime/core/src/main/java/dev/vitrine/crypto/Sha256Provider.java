package dev.vitrine.crypto;

/**
 * Who computes SHA-256. The core brings its own ({@link PureSha256}); a platform with a faster one
 * may put it in with {@link Sha256#use}. All providers give the same bytes: that is tested, not
 * trusted.
 */
public interface Sha256Provider {
  /** The hash of {@code length} bytes from {@code offset} on. */
  byte[] hash(byte[] bytes, int offset, int length);

  /** The hash of the parts, one behind the other. */
  byte[] hash(byte[]... parts);

  /** A new stream. */
  Sha256Stream start();
}
