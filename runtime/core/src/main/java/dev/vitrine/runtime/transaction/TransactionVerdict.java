package dev.vitrine.runtime.transaction;

import dev.vitrine.runtime.error.InvalidTxError;
import dev.vitrine.state.AccessKey;
import dev.vitrine.types.Balance;

/**
 * Whether a signer can pay, and what paying changes (docs/spec/runtime.md §3.4).
 *
 * @param error null if all is well
 * @param paid whether {@code amount} and {@code key} take effect: always without an error, and when
 *     a gas key pays the gas of a transaction whose deposits the account cannot pay
 * @param amount what the account has then
 * @param key what the key is then; a gas key's own nonce row moves on, too
 */
public record TransactionVerdict(
    InvalidTxError error, boolean paid, Balance amount, AccessKey key) {
  static TransactionVerdict refused(InvalidTxError error) {
    return new TransactionVerdict(error, false, null, null);
  }

  static TransactionVerdict charged(Balance amount, AccessKey key) {
    return new TransactionVerdict(null, true, amount, key);
  }

  static TransactionVerdict gasOnly(InvalidTxError error, Balance amount, AccessKey key) {
    return new TransactionVerdict(error, true, amount, key);
  }
}
