package dev.vitrine.runtime.error;

import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** How an action failed (docs/spec/runtime.md §4.7, §6). */
public final class ActionErrorKind extends ProtocolError {
  /** The sender has not signed this. */
  public static final ActionErrorKind DELEGATE_ACTION_INVALID_SIGNATURE =
      new ActionErrorKind(16, "DelegateActionInvalidSignature");

  /** Its last block is over. */
  public static final ActionErrorKind DELEGATE_ACTION_EXPIRED =
      new ActionErrorKind(18, "DelegateActionExpired");

  private ActionErrorKind(int tag, String name) {
    super(tag, name);
  }

  private ActionErrorKind(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** CreateAccount of an account that is there. */
  public static ActionErrorKind accountAlreadyExists(AccountId accountId) {
    return new ActionErrorKind(
        0, "AccountAlreadyExists", ErrorFields.fields().account("account_id", accountId));
  }

  /** The action needs an account. */
  public static ActionErrorKind accountDoesNotExist(AccountId accountId) {
    return new ActionErrorKind(
        1, "AccountDoesNotExist", ErrorFields.fields().account("account_id", accountId));
  }

  /** Short top-level ids are the registrar's. */
  public static ActionErrorKind createAccountOnlyByRegistrar(
      AccountId accountId, AccountId registrarAccountId, AccountId predecessorId) {
    return new ActionErrorKind(
        2,
        "CreateAccountOnlyByRegistrar",
        ErrorFields.fields()
            .account("account_id", accountId)
            .account("registrar_account_id", registrarAccountId)
            .account("predecessor_id", predecessorId));
  }

  /** Only the parent makes a sub-account. */
  public static ActionErrorKind createAccountNotAllowed(
      AccountId accountId, AccountId predecessorId) {
    return new ActionErrorKind(
        3,
        "CreateAccountNotAllowed",
        ErrorFields.fields()
            .account("account_id", accountId)
            .account("predecessor_id", predecessorId));
  }

  /** Only the account itself may do this. */
  public static ActionErrorKind actorNoPermission(AccountId accountId, AccountId actorId) {
    return new ActionErrorKind(
        4,
        "ActorNoPermission",
        ErrorFields.fields().account("account_id", accountId).account("actor_id", actorId));
  }

  /** No such key. */
  public static ActionErrorKind deleteKeyDoesNotExist(AccountId accountId, PublicKey publicKey) {
    return new ActionErrorKind(
        5,
        "DeleteKeyDoesNotExist",
        ErrorFields.fields().account("account_id", accountId).key("public_key", publicKey));
  }

  /** The key is there. */
  public static ActionErrorKind addKeyAlreadyExists(AccountId accountId, PublicKey publicKey) {
    return new ActionErrorKind(
        6,
        "AddKeyAlreadyExists",
        ErrorFields.fields().account("account_id", accountId).key("public_key", publicKey));
  }

  /** The account has a stake. */
  public static ActionErrorKind deleteAccountStaking(AccountId accountId) {
    return new ActionErrorKind(
        7, "DeleteAccountStaking", ErrorFields.fields().account("account_id", accountId));
  }

  /** The account cannot pay for its storage; {@code amount} is missing. */
  public static ActionErrorKind lackBalanceForState(AccountId accountId, Balance amount) {
    return new ActionErrorKind(
        8,
        "LackBalanceForState",
        ErrorFields.fields().account("account_id", accountId).balance("amount", amount));
  }

  /** There is no stake to give up. */
  public static ActionErrorKind triesToUnstake(AccountId accountId) {
    return new ActionErrorKind(
        9, "TriesToUnstake", ErrorFields.fields().account("account_id", accountId));
  }

  /** More than the account has. */
  public static ActionErrorKind triesToStake(
      AccountId accountId, Balance stake, Balance locked, Balance balance) {
    return new ActionErrorKind(
        10,
        "TriesToStake",
        ErrorFields.fields()
            .account("account_id", accountId)
            .balance("stake", stake)
            .balance("locked", locked)
            .balance("balance", balance));
  }

  /** Less than the network takes. */
  public static ActionErrorKind insufficientStake(
      AccountId accountId, Balance stake, Balance minimumStake) {
    return new ActionErrorKind(
        11,
        "InsufficientStake",
        ErrorFields.fields()
            .account("account_id", accountId)
            .balance("stake", stake)
            .balance("minimum_stake", minimumStake));
  }

  /** The contract failed. */
  public static ActionErrorKind functionCallError(FunctionCallError error) {
    return new ActionErrorKind(12, "FunctionCallError", ErrorFields.wrapping(error));
  }

  /** A contract made a receipt that is not valid. */
  public static ActionErrorKind newReceiptValidationError(ReceiptValidationError error) {
    return new ActionErrorKind(13, "NewReceiptValidationError", ErrorFields.wrapping(error));
  }

  /** Such ids come into being by transfer only. */
  public static ActionErrorKind onlyImplicitAccountCreationAllowed(AccountId accountId) {
    return new ActionErrorKind(
        14,
        "OnlyImplicitAccountCreationAllowed",
        ErrorFields.fields().account("account_id", accountId));
  }

  /** The account has too much storage to be removed. */
  public static ActionErrorKind deleteAccountWithLargeState(AccountId accountId) {
    return new ActionErrorKind(
        15, "DeleteAccountWithLargeState", ErrorFields.fields().account("account_id", accountId));
  }

  /** The receipt is not on the sender's account. */
  public static ActionErrorKind delegateActionSenderDoesNotMatchTxReceiver(
      AccountId senderId, AccountId receiverId) {
    return new ActionErrorKind(
        17,
        "DelegateActionSenderDoesNotMatchTxReceiver",
        ErrorFields.fields().account("sender_id", senderId).account("receiver_id", receiverId));
  }

  /** The sender's key may not do this. */
  public static ActionErrorKind delegateActionAccessKeyError(InvalidAccessKeyError error) {
    return new ActionErrorKind(19, "DelegateActionAccessKeyError", ErrorFields.wrapping(error));
  }

  /** The nonce is not greater than the key's. */
  public static ActionErrorKind delegateActionInvalidNonce(long delegateNonce, long akNonce) {
    return new ActionErrorKind(
        20,
        "DelegateActionInvalidNonce",
        ErrorFields.fields().u64("delegate_nonce", delegateNonce).u64("ak_nonce", akNonce));
  }

  /** The nonce is beyond what the block height allows. */
  public static ActionErrorKind delegateActionNonceTooLarge(long delegateNonce, long upperBound) {
    return new ActionErrorKind(
        21,
        "DelegateActionNonceTooLarge",
        ErrorFields.fields().u64("delegate_nonce", delegateNonce).u64("upper_bound", upperBound));
  }

  /** No such global contract on this shard. */
  public static ActionErrorKind globalContractDoesNotExist(GlobalContractIdentifier identifier) {
    return new ActionErrorKind(
        22, "GlobalContractDoesNotExist", ErrorFields.fields().contract("identifier", identifier));
  }

  /** No such key, or it is no gas key. */
  public static ActionErrorKind gasKeyDoesNotExist(AccountId accountId, PublicKey publicKey) {
    return new ActionErrorKind(
        23,
        "GasKeyDoesNotExist",
        ErrorFields.fields().account("account_id", accountId).key("public_key", publicKey));
  }

  /** The gas key has less. */
  public static ActionErrorKind insufficientGasKeyBalance(
      AccountId accountId, PublicKey publicKey, Balance balance, Balance required) {
    return new ActionErrorKind(
        24,
        "InsufficientGasKeyBalance",
        ErrorFields.fields()
            .account("account_id", accountId)
            .key("public_key", publicKey)
            .balance("balance", balance)
            .balance("required", required));
  }

  /** So much would be burnt with the key; null for all keys of an account. */
  public static ActionErrorKind gasKeyBalanceTooHigh(
      AccountId accountId, PublicKey publicKey, Balance balance) {
    return new ActionErrorKind(
        25,
        "GasKeyBalanceTooHigh",
        ErrorFields.fields()
            .account("account_id", accountId)
            .optionalKey("public_key", publicKey)
            .balance("balance", balance));
  }

  /** The gas key has no such nonce (protocol 85). */
  public static ActionErrorKind delegateActionInvalidNonceIndex(int nonceIndex, int numNonces) {
    return new ActionErrorKind(
        26,
        "DelegateActionInvalidNonceIndex",
        ErrorFields.fields().u16("nonce_index", nonceIndex).u16("num_nonces", numNonces));
  }
}
