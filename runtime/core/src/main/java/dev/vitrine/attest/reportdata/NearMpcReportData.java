package dev.vitrine.attest.reportdata;

import dev.vitrine.crypto.Sha3_384;

/**
 * Report data of a node of near/mpc, version 1: the version as two bytes, high one first, then
 * SHA3-384 of the node's two Ed25519 keys, then zeros.
 */
public final class NearMpcReportData {
  private static final int LENGTH = 64;
  private static final int KEY = 32;

  private NearMpcReportData() {}

  /**
   * The 64 bytes.
   *
   * @param p2pKey key of the node towards its peers, 32 bytes
   * @param accountKey key of the node's NEAR account, 32 bytes
   * @throws IllegalArgumentException if a key has another length
   */
  public static byte[] version1(byte[] p2pKey, byte[] accountKey) {
    if (p2pKey.length != KEY || accountKey.length != KEY) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
    byte[] data = new byte[LENGTH];
    data[1] = 1;
    byte[] hash = Sha3_384.hash(p2pKey, accountKey);
    System.arraycopy(hash, 0, data, 2, hash.length);
    return data;
  }
}
