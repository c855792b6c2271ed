package dev.vitrine.runtime.error;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.PublicKey;

/** Why a list of actions is refused before anything is done (docs/spec/runtime.md §3.3, §6). */
public final class ActionsValidationError extends ProtocolError {
  /** DeleteAccount is not the last action. */
  public static final ActionsValidationError DELETE_ACTION_MUST_BE_FINAL =
      new ActionsValidationError(0, "DeleteActionMustBeFinal");

  /** A sum of gas is beyond u64. */
  public static final ActionsValidationError INTEGER_OVERFLOW =
      new ActionsValidationError(5, "IntegerOverflow");

  /** A call without gas. */
  public static final ActionsValidationError FUNCTION_CALL_ZERO_ATTACHED_GAS =
      new ActionsValidationError(11, "FunctionCallZeroAttachedGas");

  /** More than one delegate action. */
  public static final ActionsValidationError DELEGATE_ACTION_MUST_BE_ONLY_ONE =
      new ActionsValidationError(12, "DelegateActionMustBeOnlyOne");

  /** A gas key has no allowance. */
  public static final ActionsValidationError GAS_KEY_FUNCTION_CALL_ALLOWANCE_NOT_ALLOWED =
      new ActionsValidationError(19, "GasKeyFunctionCallAllowanceNotAllowed");

  private ActionsValidationError(int tag, String name) {
    super(tag, name);
  }

  private ActionsValidationError(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** All calls together have too much gas. */
  public static ActionsValidationError totalPrepaidGasExceeded(long totalPrepaidGas, long limit) {
    return new ActionsValidationError(
        1,
        "TotalPrepaidGasExceeded",
        ErrorFields.fields().u64("total_prepaid_gas", totalPrepaidGas).u64("limit", limit));
  }

  /** Too many actions. */
  public static ActionsValidationError totalNumberOfActionsExceeded(
      long totalNumberOfActions, long limit) {
    return new ActionsValidationError(
        2,
        "TotalNumberOfActionsExceeded",
        ErrorFields.fields()
            .u64("total_number_of_actions", totalNumberOfActions)
            .u64("limit", limit));
  }

  /** The method names of a key are too long together. */
  public static ActionsValidationError addKeyMethodNamesNumberOfBytesExceeded(
      long totalNumberOfBytes, long limit) {
    return new ActionsValidationError(
        3,
        "AddKeyMethodNamesNumberOfBytesExceeded",
        ErrorFields.fields().u64("total_number_of_bytes", totalNumberOfBytes).u64("limit", limit));
  }

  /** A method name of a key is too long. */
  public static ActionsValidationError addKeyMethodNameLengthExceeded(long length, long limit) {
    return new ActionsValidationError(
        4,
        "AddKeyMethodNameLengthExceeded",
        ErrorFields.fields().u64("length", length).u64("limit", limit));
  }

  /** Not an account id. */
  public static ActionsValidationError invalidAccountId(String accountId) {
    return new ActionsValidationError(
        6, "InvalidAccountId", ErrorFields.fields().string("account_id", accountId));
  }

  /** The contract is too long. */
  public static ActionsValidationError contractSizeExceeded(long size, long limit) {
    return new ActionsValidationError(
        7, "ContractSizeExceeded", ErrorFields.fields().u64("size", size).u64("limit", limit));
  }

  /** A method name is too long. */
  public static ActionsValidationError functionCallMethodNameLengthExceeded(
      long length, long limit) {
    return new ActionsValidationError(
        8,
        "FunctionCallMethodNameLengthExceeded",
        ErrorFields.fields().u64("length", length).u64("limit", limit));
  }

  /** Arguments are too long. */
  public static ActionsValidationError functionCallArgumentsLengthExceeded(
      long length, long limit) {
    return new ActionsValidationError(
        9,
        "FunctionCallArgumentsLengthExceeded",
        ErrorFields.fields().u64("length", length).u64("limit", limit));
  }

  /** A validator cannot sign with this key. */
  public static ActionsValidationError unsuitableStakingKey(PublicKey publicKey) {
    return new ActionsValidationError(
        10, "UnsuitableStakingKey", ErrorFields.fields().key("public_key", publicKey));
  }

  /** Something of a later protocol version. */
  public static ActionsValidationError unsupportedProtocolFeature(
      String protocolFeature, int version) {
    return new ActionsValidationError(
        13,
        "UnsupportedProtocolFeature",
        ErrorFields.fields().string("protocol_feature", protocolFeature).u32("version", version));
  }

  /** The receiver's id does not follow from code and state. */
  public static ActionsValidationError invalidDeterministicStateInitReceiver(
      AccountId receiverId, AccountId derivedId) {
    return new ActionsValidationError(
        14,
        "InvalidDeterministicStateInitReceiver",
        ErrorFields.fields().account("receiver_id", receiverId).account("derived_id", derivedId));
  }

  /** A key of the first state is too long. */
  public static ActionsValidationError deterministicStateInitKeyLengthExceeded(
      long length, long limit) {
    return new ActionsValidationError(
        15,
        "DeterministicStateInitKeyLengthExceeded",
        ErrorFields.fields().u64("length", length).u64("limit", limit));
  }

  /** A value of the first state is too long. */
  public static ActionsValidationError deterministicStateInitValueLengthExceeded(
      long length, long limit) {
    return new ActionsValidationError(
        16,
        "DeterministicStateInitValueLengthExceeded",
        ErrorFields.fields().u64("length", length).u64("limit", limit));
  }

  /** A gas key with no or too many nonces. */
  public static ActionsValidationError gasKeyInvalidNumNonces(int requestedNonces, int limit) {
    return new ActionsValidationError(
        17,
        "GasKeyInvalidNumNonces",
        ErrorFields.fields().u16("requested_nonces", requestedNonces).u16("limit", limit));
  }

  /** A gas key begins with no balance. */
  public static ActionsValidationError addGasKeyWithNonZeroBalance(Balance balance) {
    return new ActionsValidationError(
        18, "AddGasKeyWithNonZeroBalance", ErrorFields.fields().balance("balance", balance));
  }

  /** Too many deployments (protocol 84). */
  public static ActionsValidationError totalNumberOfDeployActionsExceeded(
      long numberOfDeployActions, long limit) {
    return new ActionsValidationError(
        20,
        "TotalNumberOfDeployActionsExceeded",
        ErrorFields.fields()
            .u64("number_of_deploy_actions", numberOfDeployActions)
            .u64("limit", limit));
  }
}
