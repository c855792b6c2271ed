package dev.vitrine.runtime.action;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.Account;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** Gives the receiver an amount that the predecessor has paid. */
public record TransferAction(Balance deposit) implements Action {
  /** Borsh number. */
  public static final int TAG = 3;

  static TransferAction read(BorshReader in) {
    return new TransferAction(Balance.read(in));
  }

  @Override
  public int tag() {
    return TAG;
  }

  @Override
  public String kind() {
    return "Transfer";
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(deposit);
  }

  /** A transfer pays for the account that it might bring into being, whether it does or not. */
  @Override
  public Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId) {
    Cost cost = Cost.send(fees, ActionCost.TRANSFER, sir);
    if (receiverId.type().isImplicit()) {
      cost = cost.plus(Cost.send(fees, ActionCost.CREATE_ACCOUNT, sir));
    }
    if (receiverId.type() == AccountId.Type.NEAR_IMPLICIT) {
      cost = cost.plus(Cost.send(fees, ActionCost.ADD_FULL_ACCESS_KEY, sir));
    }
    return cost;
  }

  @Override
  public Cost execCost(FeesConfig fees, AccountId receiverId) {
    Cost cost = Cost.exec(fees, ActionCost.TRANSFER);
    if (receiverId.type().isImplicit()) {
      cost = cost.plus(Cost.exec(fees, ActionCost.CREATE_ACCOUNT));
    }
    if (receiverId.type() == AccountId.Type.NEAR_IMPLICIT) {
      cost = cost.plus(Cost.exec(fees, ActionCost.ADD_FULL_ACCESS_KEY));
    }
    return cost;
  }

  @Override
  public ActionErrorKind checkAccount(ActionExecution execution) {
    if (execution.account() != null) {
      return null;
    }
    // Only alone, or else further actions could take the new account over; never by a refund,
    // which costs nothing.
    boolean creates =
        execution.receiverId().type().isImplicit()
            && execution.body().actions().size() == 1
            && !execution.isRefund();
    return creates ? null : ActionErrorKind.accountDoesNotExist(execution.receiverId());
  }

  @Override
  public void apply(ActionExecution execution) {
    Account account = execution.account();
    if (account == null) {
      ImplicitAccounts.create(execution, deposit);
      return;
    }
    boolean gasRefund =
        execution.isRefund() && execution.body().signerId().equals(execution.receiverId());
    if (gasRefund && refundGasKey(execution)) {
      return;
    }
    Balance amount = account.amount().plusChecked(deposit);
    if (amount == null) {
      throw new InconsistentState("balance of " + execution.receiverId() + " is beyond u128");
    }
    execution.setAccount(account.withAmount(amount));
    if (gasRefund) {
      refundAllowance(execution);
    }
  }

  /** Gas that a gas key paid goes back to it. */
  private boolean refundGasKey(ActionExecution execution) {
    PublicKey signerKey = execution.body().signerPublicKey();
    AccessKey key = execution.state().accessKey(execution.receiverId(), signerKey);
    if (key == null || !key.isGasKey()) {
      return false;
    }
    execution
        .state()
        .setAccessKey(execution.receiverId(), signerKey, GasKeyBalance.plus(key, deposit));
    return true;
  }

  /** Gas that counted against a key's allowance counts for it again. */
  private void refundAllowance(ActionExecution execution) {
    PublicKey signerKey = execution.body().signerPublicKey();
    AccessKey key = execution.state().accessKey(execution.receiverId(), signerKey);
    if (key == null
        || !(key.permission() instanceof AccessKeyPermission.FunctionCall limited)
        || limited.permission().allowance() == null) {
      return;
    }
    FunctionCallPermission limits = limited.permission();
    Balance allowance = limits.allowance().plusSaturating(deposit);
    if (allowance.compareTo(limits.allowance()) > 0) {
      FunctionCallPermission more =
          new FunctionCallPermission(allowance, limits.receiverId(), limits.methodNames());
      execution
          .state()
          .setAccessKey(
              execution.receiverId(),
              signerKey,
              key.withPermission(new AccessKeyPermission.FunctionCall(more)));
    }
  }
}
