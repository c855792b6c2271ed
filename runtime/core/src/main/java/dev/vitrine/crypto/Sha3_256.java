package dev.vitrine.crypto;

import org.bouncycastle.crypto.digests.SHA3Digest;

/**
 * SHA3-256 (FIPS 202), which makes the trie handle of an ML-DSA key (docs/spec/runtime.md §1.1).
 */
public final class Sha3_256 {
  private Sha3_256() {}

  /** The hash (32 bytes) of the parts, one behind the other. */
  public static byte[] hash(byte[]... parts) {
    return Digests.hash(new SHA3Digest(256), parts);
  }
}
