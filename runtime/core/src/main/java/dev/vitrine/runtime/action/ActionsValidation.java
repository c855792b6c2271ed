package dev.vitrine.runtime.action;

import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.types.AccountId;
import java.util.List;

/** What is checked of a list of actions before anything is done (docs/spec/runtime.md §3.3). */
public final class ActionsValidation {
  private ActionsValidation() {}

  /** Null if all is well, else the first rule that is broken, in the protocol's order. */
  public static ActionsValidationError check(
      ValidationRules rules, List<Action> actions, AccountId receiverId) {
    int limit = rules.limits().maxActionsPerReceipt;
    if (actions.size() > limit) {
      return ActionsValidationError.totalNumberOfActionsExceeded(actions.size(), limit);
    }
    if (!ProtocolFeature.POST_QUANTUM_SIGNATURES.enabled(rules.protocolVersion())
        && usesPostQuantumKeys(actions)) {
      return ActionsValidationError.unsupportedProtocolFeature(
          "PostQuantumSignatures", rules.protocolVersion());
    }
    if (rules.newActions()) {
      ActionsValidationError error = checkDeployments(rules, actions);
      if (error != null) {
        return error;
      }
    }
    boolean delegated = false;
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      if (action instanceof DeleteAccountAction && i + 1 < actions.size()) {
        return ActionsValidationError.DELETE_ACTION_MUST_BE_FINAL;
      }
      if (action.isDelegate()) {
        if (delegated) {
          return ActionsValidationError.DELEGATE_ACTION_MUST_BE_ONLY_ONE;
        }
        delegated = true;
      }
      ActionsValidationError error = action.validate(rules, receiverId);
      if (error != null) {
        return error;
      }
    }
    return checkPrepaidGas(rules, actions);
  }

  /** Whether any of them needs ML-DSA-65. */
  public static boolean usesPostQuantumKeys(List<Action> actions) {
    for (Action action : actions) {
      if (action.usesPostQuantumKeys()) {
        return true;
      }
    }
    return false;
  }

  private static ActionsValidationError checkDeployments(
      ValidationRules rules, List<Action> actions) {
    int count = 0;
    for (Action action : actions) {
      if (action instanceof DeployContractAction || action instanceof DeployGlobalContractAction) {
        count++;
      }
    }
    int limit = rules.limits().maxDeployActionsPerReceipt;
    return count > limit
        ? ActionsValidationError.totalNumberOfDeployActionsExceeded(count, limit)
        : null;
  }

  private static ActionsValidationError checkPrepaidGas(
      ValidationRules rules, List<Action> actions) {
    long gas;
    try {
      gas = ActionTotals.prepaidGas(actions);
    } catch (GasOverflow overflow) {
      return ActionsValidationError.INTEGER_OVERFLOW;
    }
    long limit = rules.limits().maxTotalPrepaidGas;
    return Long.compareUnsigned(gas, limit) > 0
        ? ActionsValidationError.totalPrepaidGasExceeded(gas, limit)
        : null;
  }
}
