package dev.vitrine.crypto;

import org.bouncycastle.crypto.digests.SHA384Digest;

/** SHA-384 (FIPS 180-4), by which TDX measures. */
public final class Sha384 {
  private Sha384() {}

  /** The hash (48 bytes) of the parts, one behind the other. */
  public static byte[] hash(byte[]... parts) {
    return Digests.hash(new SHA384Digest(), parts);
  }
}
