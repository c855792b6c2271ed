package dev.vitrine.runtime.error;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** What an access key does not allow (docs/spec/runtime.md §6). */
public final class InvalidAccessKeyError extends ProtocolError {
  /** The key is for one function call only. */
  public static final InvalidAccessKeyError REQUIRES_FULL_ACCESS =
      new InvalidAccessKeyError(3, "RequiresFullAccess");

  /** The key may not attach a deposit. */
  public static final InvalidAccessKeyError DEPOSIT_WITH_FUNCTION_CALL =
      new InvalidAccessKeyError(5, "DepositWithFunctionCall");

  /** A plain nonce needs a key that is no gas key (protocol 85). */
  public static final InvalidAccessKeyError DELEGATE_ACTION_REQUIRES_NON_GAS_KEY =
      new InvalidAccessKeyError(6, "DelegateActionRequiresNonGasKey");

  /** A nonce index needs a gas key (protocol 85). */
  public static final InvalidAccessKeyError DELEGATE_ACTION_REQUIRES_GAS_KEY =
      new InvalidAccessKeyError(7, "DelegateActionRequiresGasKey");

  private InvalidAccessKeyError(int tag, String name) {
    super(tag, name);
  }

  private InvalidAccessKeyError(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** The account has no such key. */
  public static InvalidAccessKeyError accessKeyNotFound(AccountId accountId, PublicKey publicKey) {
    return new InvalidAccessKeyError(
        0,
        "AccessKeyNotFound",
        ErrorFields.fields().account("account_id", accountId).key("public_key", publicKey));
  }

  /** The key is for another receiver. */
  public static InvalidAccessKeyError receiverMismatch(AccountId txReceiver, String akReceiver) {
    return new InvalidAccessKeyError(
        1,
        "ReceiverMismatch",
        ErrorFields.fields().account("tx_receiver", txReceiver).string("ak_receiver", akReceiver));
  }

  /** The key is for other methods. */
  public static InvalidAccessKeyError methodNameMismatch(String methodName) {
    return new InvalidAccessKeyError(
        2, "MethodNameMismatch", ErrorFields.fields().string("method_name", methodName));
  }

  /** The key's allowance is used up. */
  public static InvalidAccessKeyError notEnoughAllowance(
      AccountId accountId, PublicKey publicKey, Balance allowance, Balance cost) {
    return new InvalidAccessKeyError(
        4,
        "NotEnoughAllowance",
        ErrorFields.fields()
            .account("account_id", accountId)
            .key("public_key", publicKey)
            .balance("allowance", allowance)
            .balance("cost", cost));
  }
}
