package dev.vitrine.runtime.action;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.ActionsValidationError;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/**
 * One thing that a transaction or an action receipt asks of its receiver (docs/spec/runtime.md
 * §3.2). Each kind is a class of its own.
 */
public sealed interface Action extends Borsh
    permits AddKeyAction,
        CreateAccountAction,
        DelegateAction,
        DeleteAccountAction,
        DeleteKeyAction,
        DeployContractAction,
        DeployGlobalContractAction,
        DeterministicStateInitAction,
        FunctionCallAction,
        StakeAction,
        TransferAction,
        TransferToGasKeyAction,
        UseGlobalContractAction,
        WithdrawFromGasKeyAction {

  /** The borsh number of this kind. */
  int tag();

  /** The name of this kind, as in RPC JSON. */
  String kind();

  /** Appends what follows the number. */
  void writeFields(BorshWriter out);

  @Override
  default void write(BorshWriter out) {
    out.u8(tag());
    writeFields(out);
  }

  /** Null if the action keeps the rules, else the first that it breaks. */
  default ActionsValidationError validate(ValidationRules rules, AccountId receiverId) {
    return null;
  }

  /** Whether a key or signature in it is ML-DSA-65. */
  default boolean usesPostQuantumKeys() {
    return false;
  }

  /** What sending this action burns. */
  Cost sendCost(FeesConfig fees, boolean sir, AccountId receiverId);

  /** What executing this action burns. */
  Cost execCost(FeesConfig fees, AccountId receiverId);

  /** Null if the receiver's account is as the action needs it: there, for most. */
  default ActionErrorKind checkAccount(ActionExecution execution) {
    return execution.account() == null
        ? ActionErrorKind.accountDoesNotExist(execution.receiverId())
        : null;
  }

  /** Whether nobody else may do this to the account. */
  default boolean onlyByAccountItself() {
    return false;
  }

  /** Does it; the account is as {@link #checkAccount} wants it. */
  void apply(ActionExecution execution);

  /** YoctoNEAR that travel with this action. */
  default Balance deposit() {
    return Balance.ZERO;
  }

  /** Whether this is a meta transaction of either version, which no other one may hold. */
  default boolean isDelegate() {
    return false;
  }

  /** Reads an action of any kind. */
  static Action read(BorshReader in) {
    int tag = in.peekU8();
    return switch (tag) {
      case DelegateAction.TAG, DelegateAction.TAG_V2 -> {
        in.u8();
        yield DelegateAction.read(in, tag == DelegateAction.TAG ? 1 : 2);
      }
      default -> readNonDelegate(in);
    };
  }

  /** Reads an action of any kind but the two delegating ones: what a delegate action may hold. */
  static Action readNonDelegate(BorshReader in) {
    int tag = in.peekU8();
    if (tag > WithdrawFromGasKeyAction.TAG || tag == DelegateAction.TAG) {
      throw in.refuse("unknown kind of action, or one that cannot stand here: " + tag);
    }
    in.u8();
    return switch (tag) {
      case CreateAccountAction.TAG -> CreateAccountAction.INSTANCE;
      case DeployContractAction.TAG -> DeployContractAction.read(in);
      case FunctionCallAction.TAG -> FunctionCallAction.read(in);
      case TransferAction.TAG -> TransferAction.read(in);
      case StakeAction.TAG -> StakeAction.read(in);
      case AddKeyAction.TAG -> AddKeyAction.read(in);
      case DeleteKeyAction.TAG -> DeleteKeyAction.read(in);
      case DeleteAccountAction.TAG -> DeleteAccountAction.read(in);
      case DeployGlobalContractAction.TAG -> DeployGlobalContractAction.read(in);
      case UseGlobalContractAction.TAG -> UseGlobalContractAction.read(in);
      case DeterministicStateInitAction.TAG -> DeterministicStateInitAction.read(in);
      case TransferToGasKeyAction.TAG -> TransferToGasKeyAction.read(in);
      case WithdrawFromGasKeyAction.TAG -> WithdrawFromGasKeyAction.read(in);
      default -> throw new IllegalStateException("action " + tag);
    };
  }
}
