package dev.vitrine.crypto;

/** The computing part of the host function ecrecover (docs/spec/vm.md §7.4.1). */
public final class EcRecover {
  /** Bytes of the signature, r and s. */
  public static final int SIGNATURE_LENGTH = 64;

  /** Bytes of the hash. */
  public static final int HASH_LENGTH = 32;

  private EcRecover() {}

  /**
   * The 64 bytes of the key, or null where the host function answers 0.
   *
   * @param hash 32 bytes
   * @param signature r and s, 64 bytes
   * @param v recovery id, 0 to 3
   * @param lowSOnly the malleability flag: refuse the upper half of s
   */
  public static byte[] recover(byte[] hash, byte[] signature, int v, boolean lowSOnly) {
    return lowSOnly && !Secp256k1.hasLowS(signature) ? null : Secp256k1.recover(hash, signature, v);
  }
}
