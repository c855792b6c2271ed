package dev.vitrine.runtime.action;

import dev.vitrine.config.ExtCost;
import dev.vitrine.config.ExtCosts;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;

/** How access keys and gas key nonces count in storage usage and compute (§2.3, §4.7). */
final class KeyStorage {
  private static final int NONCE_INDEX_LENGTH = 2;
  private static final int NONCE_LENGTH = 8;

  private KeyStorage() {}

  /** The nonce that every new key begins with, so that no old transaction fits it. */
  static long initialNonce(long blockHeight) {
    return (blockHeight - 1) * AccessKey.NONCE_RANGE_MULTIPLIER;
  }

  /** Bytes that the key takes, with its nonces. */
  static long usage(FeesConfig fees, PublicKeyHandle handle, AccessKey key) {
    long bytes = handle.length() + key.toBorsh().length + fees.numExtraBytesRecord;
    if (key.isGasKey()) {
      long nonce = handle.length() + NONCE_INDEX_LENGTH + NONCE_LENGTH + fees.numExtraBytesRecord;
      bytes += key.gasKeyInfo().numNonces() * nonce;
    }
    return bytes;
  }

  /** Bytes of the trie key of a nonce. */
  static long nonceKeyLength(AccountId account, PublicKeyHandle handle) {
    return 1L + account.length() + 1 + handle.length() + NONCE_INDEX_LENGTH;
  }

  /** Compute of removing so many nonces whose trie keys have so many bytes together. */
  static long removalCompute(ExtCosts costs, long nonces, long keyBytes) {
    return costs.compute(ExtCost.STORAGE_REMOVE_BASE) * nonces
        + costs.compute(ExtCost.STORAGE_REMOVE_KEY_BYTE) * keyBytes
        + costs.compute(ExtCost.STORAGE_REMOVE_RET_VALUE_BYTE) * NONCE_LENGTH * nonces;
  }
}
