package dev.vitrine.config;

/** Size limits of a state witness. */
public final class WitnessConfig {
  /** Bytes of proof after which receipts are delayed. */
  public final long mainStorageProofSizeSoftLimit;

  /** Bytes of transactions of two chunks together. */
  public final long combinedTransactionsSizeLimit;

  /** Bytes of proof for choosing transactions. */
  public final long newTransactionsValidationStateSizeSoftLimit;

  WitnessConfig(ParameterText p) {
    mainStorageProofSizeSoftLimit = p.number("main_storage_proof_size_soft_limit");
    combinedTransactionsSizeLimit = p.number("combined_transactions_size_limit");
    newTransactionsValidationStateSizeSoftLimit =
        p.number("new_transactions_validation_state_size_soft_limit");
  }
}
