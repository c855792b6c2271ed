package dev.vitrine.runtime.receipt;

import dev.vitrine.config.LimitConfig;
import dev.vitrine.runtime.action.ActionsValidation;
import dev.vitrine.runtime.action.ValidationRules;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.error.ReceiptValidationError;

/**
 * What is checked of a receipt that a contract made or that came from elsewhere
 * (docs/spec/runtime.md §4.5). Account ids need no check: no other ones can be spelled here.
 */
public final class ReceiptValidation {
  private ReceiptValidation() {}

  /** Null if all is well, else the first rule that is broken. */
  public static ReceiptValidationError check(ValidationRules rules, Receipt receipt) {
    LimitConfig limits = rules.limits();
    if (rules.newActions() && receipt.size() > limits.maxReceiptSize) {
      return ReceiptValidationError.receiptSizeExceeded(receipt.size(), limits.maxReceiptSize);
    }
    if (receipt.body() instanceof ActionReceipt action) {
      return checkAction(rules, receipt, action);
    }
    if (receipt.body() instanceof DataReceipt data
        && data.data() != null
        && data.data().length > limits.maxLengthReturnedData) {
      return ReceiptValidationError.returnedValueLengthExceeded(
          data.data().length, limits.maxLengthReturnedData);
    }
    return null;
  }

  private static ReceiptValidationError checkAction(
      ValidationRules rules, Receipt receipt, ActionReceipt action) {
    long limit = rules.limits().maxNumberInputDataDependencies;
    if (action.inputDataIds().size() > limit) {
      return ReceiptValidationError.numberInputDataDependenciesExceeded(
          action.inputDataIds().size(), limit);
    }
    ActionsValidationError error =
        ActionsValidation.check(rules, action.actions(), receipt.receiverId());
    return error == null ? null : ReceiptValidationError.actionsValidation(error);
  }
}
