package dev.vitrine.crypto;

import org.bouncycastle.crypto.digests.KeccakDigest;

/**
 * Keccak with the padding from before FIPS 202, as Ethereum uses it: the host functions keccak256
 * and keccak512 (docs/spec/vm.md §7.4) and the account ids derived from keys (docs/spec/runtime.md
 * §2.5).
 */
public final class Keccak {
  private Keccak() {}

  /** Keccak-256 (32 bytes) of the parts, one behind the other. */
  public static byte[] hash256(byte[]... parts) {
    return Digests.hash(new KeccakDigest(256), parts);
  }

  /** Keccak-512 (64 bytes) of the parts, one behind the other. */
  public static byte[] hash512(byte[]... parts) {
    return Digests.hash(new KeccakDigest(512), parts);
  }
}
