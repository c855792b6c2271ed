package dev.vitrine.runtime.chunk;

import dev.vitrine.runtime.error.ReceiptValidationError;
import dev.vitrine.runtime.receipt.Receipt;

/** An incoming receipt that no shard may send: the whole application ends. */
final class InvalidReceipt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidReceipt(Receipt receipt, ReceiptValidationError error) {
    super("incoming " + receipt + " is not valid: " + error, null, false, false);
  }
}
