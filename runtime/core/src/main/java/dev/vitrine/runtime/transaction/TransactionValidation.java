package dev.vitrine.runtime.transaction;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Signatures;
import dev.vitrine.runtime.action.ActionsValidation;
import dev.vitrine.runtime.action.ValidationRules;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.error.InvalidTxError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.types.KeyType;

/** What is checked of a transaction without looking at the state (docs/spec/runtime.md §3.3). */
public final class TransactionValidation {
  private TransactionValidation() {}

  /** Null if all is well, else the first rule that is broken, in the protocol's order. */
  public static InvalidTxError check(RuntimeConfig config, SignedTransaction signed) {
    Transaction transaction = signed.transaction();
    ValidationRules rules = new ValidationRules(config.wasm.limits, config.protocolVersion, true);
    ActionsValidationError actions =
        ActionsValidation.check(rules, transaction.actions(), transaction.receiverId());
    if (actions != null) {
      return InvalidTxError.actionsValidation(actions);
    }
    InvalidTxError form = checkForm(config, signed);
    if (form != null) {
      return form;
    }
    return Signatures.verify(transaction.publicKey(), signed.hash(), signed.signature())
        ? null
        : InvalidTxError.INVALID_SIGNATURE;
  }

  private static InvalidTxError checkForm(RuntimeConfig config, SignedTransaction signed) {
    Transaction transaction = signed.transaction();
    int version = config.protocolVersion;
    boolean versionHolds = transaction.version() == 0 || ProtocolFeature.GAS_KEYS.enabled(version);
    boolean modeHolds =
        transaction.nonceMode() == NonceMode.MONOTONIC
            || ProtocolFeature.STRICT_NONCE.enabled(version);
    boolean postQuantum = ProtocolFeature.POST_QUANTUM_SIGNATURES.enabled(version);
    if (!versionHolds || !modeHolds || (!postQuantum && usesPostQuantumKeys(signed))) {
      return InvalidTxError.INVALID_TRANSACTION_VERSION;
    }
    int size = postQuantum ? signed.wireSize() : signed.size();
    int limit = config.wasm.limits.maxTransactionSize;
    return size > limit ? InvalidTxError.transactionSizeExceeded(size, limit) : null;
  }

  private static boolean usesPostQuantumKeys(SignedTransaction signed) {
    return signed.transaction().publicKey().type() == KeyType.ML_DSA_65
        || signed.signature().type() == KeyType.ML_DSA_65
        || ActionsValidation.usesPostQuantumKeys(signed.transaction().actions());
  }
}
