package dev.vitrine.runtime.action;

import dev.vitrine.crypto.Signatures;
import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.error.InvalidAccessKeyError;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.GasKeyInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;

/**
 * Whether the sender of a delegate action really wants it, and with which key (runtime.md §4.7).
 */
final class DelegateAuthorization {
  private DelegateAuthorization() {}

  /** Null if the sender wants it, and then its nonce is used up; else why not. */
  static ActionErrorKind check(DelegateAction action, ActionExecution execution) {
    if (!Signatures.verify(action.publicKey(), action.signedHash(), action.signature())) {
      return ActionErrorKind.DELEGATE_ACTION_INVALID_SIGNATURE;
    }
    long height = execution.context().blockHeight();
    if (Long.compareUnsigned(height, action.maxBlockHeight()) > 0) {
      return ActionErrorKind.DELEGATE_ACTION_EXPIRED;
    }
    AccountId sender = action.senderId();
    if (!sender.equals(execution.receiverId())) {
      return ActionErrorKind.delegateActionSenderDoesNotMatchTxReceiver(
          sender, execution.receiverId());
    }
    AccessKey key = execution.state().accessKey(sender, action.publicKey());
    if (key == null) {
      return refused(InvalidAccessKeyError.accessKeyNotFound(sender, action.publicKey()));
    }
    ActionErrorKind refusal = checkKind(action, key);
    if (refusal != null) {
      return refusal;
    }
    PublicKeyHandle handle = PublicKeyHandle.of(action.publicKey());
    TransactionNonce nonce = action.nonce();
    long current =
        nonce.hasIndex()
            ? storedNonce(execution.state(), sender, handle, nonce.index())
            : key.nonce();
    refusal = checkNonce(nonce.nonce(), current, height);
    if (refusal != null) {
      return refusal;
    }
    FunctionCallPermission limits = key.permission().functionCall();
    if (limits != null) {
      InvalidAccessKeyError forbidden =
          checkLimits(
              action,
              limits,
              execution.has(ProtocolFeature.FIX_DELEGATE_ACTION_DEPOSIT_WITH_FUNCTION_CALL_ERROR));
      if (forbidden != null) {
        return refused(forbidden);
      }
    }
    if (nonce.hasIndex()) {
      execution.state().setGasKeyNonce(sender, handle, nonce.index(), nonce.nonce());
    } else {
      execution.state().setAccessKey(sender, action.publicKey(), key.withNonce(nonce.nonce()));
    }
    return null;
  }

  private static ActionErrorKind refused(InvalidAccessKeyError error) {
    return ActionErrorKind.delegateActionAccessKeyError(error);
  }

  /** A plain nonce wants an ordinary key, a nonce with an index a gas key that has it. */
  private static ActionErrorKind checkKind(DelegateAction action, AccessKey key) {
    if (!action.nonce().hasIndex()) {
      return key.isGasKey()
          ? refused(InvalidAccessKeyError.DELEGATE_ACTION_REQUIRES_NON_GAS_KEY)
          : null;
    }
    GasKeyInfo info = key.gasKeyInfo();
    if (info == null) {
      return refused(InvalidAccessKeyError.DELEGATE_ACTION_REQUIRES_GAS_KEY);
    }
    int index = action.nonce().index();
    return index >= info.numNonces()
        ? ActionErrorKind.delegateActionInvalidNonceIndex(index, info.numNonces())
        : null;
  }

  private static long storedNonce(
      ShardState state, AccountId sender, PublicKeyHandle handle, int index) {
    Long nonce = state.gasKeyNonce(sender, handle, index);
    if (nonce == null) {
      throw new InconsistentState("a gas key of " + sender + " lacks nonce number " + index);
    }
    return nonce;
  }

  private static ActionErrorKind checkNonce(long nonce, long current, long height) {
    if (Long.compareUnsigned(nonce, current) <= 0) {
      return ActionErrorKind.delegateActionInvalidNonce(nonce, current);
    }
    long bound = height * AccessKey.NONCE_RANGE_MULTIPLIER;
    return Long.compareUnsigned(nonce, bound) >= 0
        ? ActionErrorKind.delegateActionNonceTooLarge(nonce, bound)
        : null;
  }

  /**
   * What a limited key forbids. Before protocol 85 a deposit was only reported if nothing else was
   * wrong after it.
   */
  private static InvalidAccessKeyError checkLimits(
      DelegateAction action, FunctionCallPermission limits, boolean depositFirst) {
    if (action.actions().size() != 1
        || !(action.actions().get(0) instanceof FunctionCallAction call)) {
      return InvalidAccessKeyError.REQUIRES_FULL_ACCESS;
    }
    boolean deposit = !call.deposit().isZero();
    if (deposit && depositFirst) {
      return InvalidAccessKeyError.DEPOSIT_WITH_FUNCTION_CALL;
    }
    if (!action.receiverId().toString().equals(limits.receiverId())) {
      return InvalidAccessKeyError.receiverMismatch(action.receiverId(), limits.receiverId());
    }
    if (!limits.methodNames().isEmpty() && !limits.methodNames().contains(call.methodName())) {
      return InvalidAccessKeyError.methodNameMismatch(call.methodName());
    }
    return deposit ? InvalidAccessKeyError.DEPOSIT_WITH_FUNCTION_CALL : null;
  }
}
