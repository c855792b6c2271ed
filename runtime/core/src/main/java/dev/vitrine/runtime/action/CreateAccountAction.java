package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/** Brings the receiver's account into being. */
public record CreateAccountAction() implements Action {
  /** Borsh number. */
  public static final int TAG = 0;

  /** The only one there is. */
  public static final CreateAccountAction INSTANCE = new CreateAccountAction();

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "CreateAccount";
  }

  @Override
  public void writeFields(BorshWriter out) {
    // It has no fields.
  }

  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    return Cost.send(fees, ActionCost.CREATE_ACCOUNT, sir);
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    return Cost.exec(fees, ActionCost.CREATE_ACCOUNT);
  }

  @Override
  public ActionErrorKind checkAccount(ActionExecution execution) {
    AccountId id = execution.receiverId();
    if (execution.account() != null) {
      return ActionErrorKind.accountAlreadyExists(id);
    }
    // Otherwise one could add a key to an account that belongs to whoever holds another key.
    return id.type().isImplicit() ? ActionErrorKind.onlyImplicitAccountCreationAllowed(id) : null;
  }

  @Override
  public void apply(ActionExecution execution) {
    AccountId id = execution.receiverId();
    AccountId predecessorId = execution.receipt().predecessorId();
    RuntimeConfig config = execution.config();
    if (id.isTopLevel()) {
      if (id.length() < config.minAllowedTopLevelAccountLength
          && !predecessorId.equals(config.registrarAccountId)) {
        execution.fail(
            ActionErrorKind.createAccountOnlyByRegistrar(
                id, config.registrarAccountId, predecessorId));
        return;
      }
    } else if (!id.isSubAccountOf(predecessorId)) {
      execution.fail(ActionErrorKind.createAccountNotAllowed(id, predecessorId));
      return;
    }
    execution.setActorId(id);
    execution.setAccount(
        Account.of(Balance.ZERO, Balance.ZERO, AccountContract.NONE, config.fees.numBytesAccount));
  }
}
