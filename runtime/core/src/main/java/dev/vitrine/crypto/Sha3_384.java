package dev.vitrine.crypto;

import org.bouncycastle.crypto.digests.SHA3Digest;

/** SHA3-384 (FIPS 202), by which near/mpc makes its report data. */
public final class Sha3_384 {
  private Sha3_384() {}

  /** The hash (48 bytes) of the parts, one behind the other. */
  public static byte[] hash(byte[]... parts) {
    return Digests.hash(new SHA3Digest(384), parts);
  }
}
