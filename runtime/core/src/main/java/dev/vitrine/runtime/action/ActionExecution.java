package dev.vitrine.runtime.action;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.error.ActionError;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ReceiptValidationError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptValidation;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.runtime.validator.ValidatorStake;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.vm.ReturnData;
import java.util.ArrayList;
import java.util.List;

/**
 * The actions of one receipt at work, one after the other, and what has come of them
 * (docs/spec/runtime.md §4.5 step 3). The first action that fails ends it: gas, logs and profile
 * stay, everything else is dropped.
 */
public final class ActionExecution {
  private final ApplyContext context;
  private final RuntimeConfig config;
  private final ShardState state;
  private final ContractCalls contracts;
  private final Receipt receipt;
  private final ActionReceipt body;

  private long recordedSizeAtStart;
  private Account account;
  private AccountId actorId;
  private int index = -1;
  private int firstNewReceipt;
  private ActionError error;

  private final ActionGas gas = new ActionGas();
  private ReturnData returned = ReturnData.NONE;
  private Balance tokensBurnt = Balance.ZERO;
  private Balance subsidized = Balance.ZERO;
  private final List<String> logs = new ArrayList<>();
  private final List<Receipt> newReceipts = new ArrayList<>();
  private final List<ValidatorStake> proposals = new ArrayList<>();
  private final List<AccountContract> contractsBefore = new ArrayList<>();

  /** Nothing done yet; {@code account} is the receiver's, or null. */
  public ActionExecution(
      ApplyContext context,
      RuntimeConfig config,
      ShardState state,
      ContractCalls contracts,
      Receipt receipt,
      Account account) {
    this.context = context;
    this.config = config;
    this.state = state;
    this.contracts = contracts;
    this.receipt = receipt;
    this.body = (ActionReceipt) receipt.body();
    this.account = account;
    this.actorId = receipt.predecessorId();
  }

  /** Carries out all actions, up to the first that fails. */
  public void run() {
    recordedSizeAtStart = state.update().recordedSizeUpperBound();
    for (Action action : body.actions()) {
      run(action);
      if (error != null) {
        return;
      }
    }
  }

  private void run(Action action) {
    index++;
    firstNewReceipt = newReceipts.size();
    returned = ReturnData.NONE;
    contractsBefore.add(account == null ? AccountContract.NONE : account.contract());
    gas.burn(action.execCost(config.fees, receiverId()));
    ActionErrorKind refusal = action.checkAccount(this);
    if (refusal == null && action.onlyByAccountItself() && !actorId.equals(receiverId())) {
      refusal = ActionErrorKind.actorNoPermission(receiverId(), actorId);
    }
    if (refusal != null) {
      fail(refusal);
      return;
    }
    action.apply(this);
    if (error == null) {
      checkNewReceipts();
    }
  }

  private void checkNewReceipts() {
    ValidationRules rules =
        new ValidationRules(config.wasm.limits, context.protocolVersion(), true);
    for (int i = firstNewReceipt; i < newReceipts.size(); i++) {
      ReceiptValidationError refusal = ReceiptValidation.check(rules, newReceipts.get(i));
      if (refusal != null) {
        fail(ActionErrorKind.newReceiptValidationError(refusal));
        return;
      }
    }
  }

  // ---- what is executed ----

  /** What the chunk is applied with. */
  public ApplyContext context() {
    return context;
  }

  /** The parameters of the protocol version. */
  public RuntimeConfig config() {
    return config;
  }

  /** The rows of the shard. */
  public ShardState state() {
    return state;
  }

  ContractCalls contracts() {
    return contracts;
  }

  /** Whether the chunk's protocol version has this rule. */
  public boolean has(ProtocolFeature feature) {
    return feature.enabled(context.protocolVersion());
  }

  /** The receipt. */
  public Receipt receipt() {
    return receipt;
  }

  /** What the receipt brings. */
  public ActionReceipt body() {
    return body;
  }

  /** Whose account it is. */
  public AccountId receiverId() {
    return receipt.receiverId();
  }

  /** Whether {@code system} sent the receipt, to give tokens back. */
  public boolean isRefund() {
    return receipt.predecessorId().isSystem();
  }

  /**
   * The storage proof's size when the first action began, inputs and account read: what the limit
   * of a receipt counts from since protocol 86.
   */
  public long recordedSizeAtStart() {
    return recordedSizeAtStart;
  }

  /** Number of the action at work. */
  public int index() {
    return index;
  }

  /** Whether no action comes after the one at work. */
  public boolean isLastAction() {
    return index + 1 == body.actions().size();
  }

  /** Who gets deposits back. */
  public AccountId refundReceiverId() {
    return body.refundTo() == null ? receipt.predecessorId() : body.refundTo();
  }

  // ---- the account ----

  /** The receiver's account as it is now, or null. */
  public Account account() {
    return account;
  }

  /** Changes the receiver's account; it is written when all actions have been carried out. */
  public void setAccount(Account newAccount) {
    account = newAccount;
  }

  /** In whose name the actions act. */
  public AccountId actorId() {
    return actorId;
  }

  void setActorId(AccountId newActorId) {
    actorId = newActorId;
  }

  // ---- what comes of it ----

  /** Gas and compute so far. */
  public ActionGas gas() {
    return gas;
  }

  /** What the action at work returns; receipts are numbered from its own first one. */
  public void returns(ReturnData data) {
    returned =
        data instanceof ReturnData.ReceiptIndex own
            ? new ReturnData.ReceiptIndex(firstNewReceipt + own.receipt())
            : data;
  }

  /** Sends a receipt, whose id is given later. */
  public void send(Receipt newReceipt) {
    newReceipts.add(newReceipt);
  }

  void propose(ValidatorStake proposal) {
    proposals.add(proposal);
  }

  void burnTokens(Balance amount) {
    Balance sum = tokensBurnt.plusChecked(amount);
    if (sum == null) {
      throw new GasOverflow();
    }
    tokensBurnt = sum;
  }

  /** Tokens that came from nowhere for a contract's calls. */
  public void subsidize(Balance amount) {
    subsidized = subsidized.plus(amount);
  }

  /** The action at work fails. */
  public void fail(ActionErrorKind kind) {
    fail(new ActionError(index, kind));
  }

  /** The receipt as a whole fails. */
  public void fail(ActionError newError) {
    error = newError;
    newReceipts.clear();
    proposals.clear();
    tokensBurnt = Balance.ZERO;
    subsidized = Balance.ZERO;
  }

  /** Why it failed, or null. */
  public ActionError error() {
    return error;
  }

  /** What the last action returned; {@link ReturnData.ReceiptIndex} counts all new receipts. */
  public ReturnData returned() {
    return returned;
  }

  /** Log entries of all calls so far; more may be added. */
  public List<String> logs() {
    return logs;
  }

  /** New receipts so far; more may be added. */
  public List<Receipt> newReceipts() {
    return newReceipts;
  }

  /** Proposals of validators. */
  public List<ValidatorStake> proposals() {
    return proposals;
  }

  /** The account's contract before each action that was begun. */
  public List<AccountContract> contractsBefore() {
    return contractsBefore;
  }

  /** Tokens burnt besides gas. */
  public Balance tokensBurnt() {
    return tokensBurnt;
  }

  /** Tokens that came from nowhere. */
  public Balance subsidized() {
    return subsidized;
  }
}
