package dev.vitrine.crypto;

/**
 * A SHA-256 that takes its input in pieces (FIPS 180-4). Not for use by several threads at once.
 */
public interface Sha256Stream {
  /** Takes {@code length} more bytes from {@code offset} on. */
  Sha256Stream update(byte[] bytes, int offset, int length);

  /** Takes all these bytes. */
  default Sha256Stream update(byte[] bytes) {
    return update(bytes, 0, bytes.length);
  }

  /** The 32 bytes of the hash of everything taken; the stream begins anew after it. */
  byte[] digest();
}
