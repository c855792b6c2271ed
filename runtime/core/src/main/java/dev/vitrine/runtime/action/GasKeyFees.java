package dev.vitrine.runtime.action;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** What gas keys cost by the bytes that they make the trie read and write (§3.6). */
final class GasKeyFees {
  private static final int NONCE_INDEX_LENGTH = 2;
  private static final int NONCE_VALUE_LENGTH = 8;

  private GasKeyFees() {}

  /** Sending a move to or from a gas key. */
  static Cost transferSend(FeesConfig fees, boolean sir, PublicKey key) {
    return Cost.send(fees, ActionCost.GAS_KEY_TRANSFER_BASE, sir)
        .plus(Cost.send(fees, ActionCost.GAS_KEY_BYTE, sir).times(handleLength(key)));
  }

  /** Executing a move to or from a gas key. */
  static Cost transferExec(FeesConfig fees, AccountId account, PublicKey key) {
    long bytes = trieKeyLength(account, key) + AccessKey.MIN_GAS_KEY_BORSH_LENGTH;
    return Cost.exec(fees, ActionCost.GAS_KEY_TRANSFER_BASE)
        .plus(Cost.exec(fees, ActionCost.GAS_KEY_BYTE).times(bytes));
  }

  /** Sending a new gas key, besides what any key costs. */
  static Cost addKeySend(FeesConfig fees, boolean sir) {
    return Cost.send(fees, ActionCost.GAS_KEY_BYTE, sir).times(GasKeyInfo.BORSH_LENGTH);
  }

  /** Adding a gas key with its nonces, besides what any key costs. */
  static Cost addKeyExec(FeesConfig fees, AccountId account, PublicKey key, int nonces) {
    long bytes = trieKeyLength(account, key) + NONCE_INDEX_LENGTH + NONCE_VALUE_LENGTH;
    return Cost.exec(fees, ActionCost.GAS_KEY_NONCE_WRITE_BASE)
        .times(nonces)
        .plus(Cost.exec(fees, ActionCost.GAS_KEY_BYTE).times(bytes).times(nonces));
  }

  private static long trieKeyLength(AccountId account, PublicKey key) {
    return 1 + account.length() + 1 + handleLength(key);
  }

  private static long handleLength(PublicKey key) {
    return key.type() == KeyType.ML_DSA_65
        ? PublicKeyHandle.of(key).length()
        : 1 + key.type().keyLength();
  }
}
