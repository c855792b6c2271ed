package dev.vitrine.crypto;

import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/** RIPEMD-160, for the host function of that name (docs/spec/vm.md §7.4). */
public final class Ripemd160 {
  private Ripemd160() {}

  /** The hash (20 bytes) of the parts, one behind the other. */
  public static byte[] hash(byte[]... parts) {
    return Digests.hash(new RIPEMD160Digest(), parts);
  }
}
