package dev.vitrine.runtime.error;

/** Why a receipt is refused (docs/spec/runtime.md §6). */
public final class ReceiptValidationError extends ProtocolError {
  private ReceiptValidationError(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** Not an account id. */
  public static ReceiptValidationError invalidPredecessorId(String accountId) {
    return new ReceiptValidationError(
        0, "InvalidPredecessorId", ErrorFields.fields().string("account_id", accountId));
  }

  /** Not an account id. */
  public static ReceiptValidationError invalidReceiverId(String accountId) {
    return new ReceiptValidationError(
        1, "InvalidReceiverId", ErrorFields.fields().string("account_id", accountId));
  }

  /** Not an account id. */
  public static ReceiptValidationError invalidSignerId(String accountId) {
    return new ReceiptValidationError(
        2, "InvalidSignerId", ErrorFields.fields().string("account_id", accountId));
  }

  /** Not an account id. */
  public static ReceiptValidationError invalidDataReceiverId(String accountId) {
    return new ReceiptValidationError(
        3, "InvalidDataReceiverId", ErrorFields.fields().string("account_id", accountId));
  }

  /** The data is too long. */
  public static ReceiptValidationError returnedValueLengthExceeded(long length, long limit) {
    return new ReceiptValidationError(
        4,
        "ReturnedValueLengthExceeded",
        ErrorFields.fields().u64("length", length).u64("limit", limit));
  }

  /** It waits for too many results. */
  public static ReceiptValidationError numberInputDataDependenciesExceeded(
      long numberOfInputDataDependencies, long limit) {
    return new ReceiptValidationError(
        5,
        "NumberInputDataDependenciesExceeded",
        ErrorFields.fields()
            .u64("number_of_input_data_dependencies", numberOfInputDataDependencies)
            .u64("limit", limit));
  }

  /** An action is not valid. */
  public static ReceiptValidationError actionsValidation(ActionsValidationError error) {
    return new ReceiptValidationError(6, "ActionsValidation", ErrorFields.wrapping(error));
  }

  /** Too many bytes. */
  public static ReceiptValidationError receiptSizeExceeded(long size, long limit) {
    return new ReceiptValidationError(
        7, "ReceiptSizeExceeded", ErrorFields.fields().u64("size", size).u64("limit", limit));
  }

  /** Not an account id. */
  public static ReceiptValidationError invalidRefundTo(String accountId) {
    return new ReceiptValidationError(
        8, "InvalidRefundTo", ErrorFields.fields().string("account_id", accountId));
  }
}
