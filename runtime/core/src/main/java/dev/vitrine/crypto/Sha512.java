package dev.vitrine.crypto;

import org.bouncycastle.crypto.digests.SHA512Digest;

/** SHA-512 (FIPS 180-4), which Ed25519 is built on (RFC 8032 §5.1). */
public final class Sha512 {
  private Sha512() {}

  /** The hash (64 bytes) of the parts, one behind the other. */
  public static byte[] hash(byte[]... parts) {
    return Digests.hash(new SHA512Digest(), parts);
  }
}
