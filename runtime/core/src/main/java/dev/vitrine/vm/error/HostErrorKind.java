package dev.vitrine.vm.error;

/**
 * Kinds of {@link HostError}: the protocol's name and the reference node's text, in which {@code
 * {name}} stands for a field (docs/spec/vm.md §9.4).
 */
public enum HostErrorKind {
  BAD_UTF16("BadUTF16", "String encoding is bad UTF-16 sequence."),
  BAD_UTF8("BadUTF8", "String encoding is bad UTF-8 sequence."),
  GAS_EXCEEDED("GasExceeded", "Exceeded the prepaid gas."),
  GAS_LIMIT_EXCEEDED(
      "GasLimitExceeded", "Exceeded the maximum amount of gas allowed to burn per contract."),
  BALANCE_EXCEEDED("BalanceExceeded", "Exceeded the account balance."),
  EMPTY_METHOD_NAME("EmptyMethodName", "Tried to call an empty method name."),
  GUEST_PANIC("GuestPanic", "Smart contract panicked: {panic_msg}"),
  INTEGER_OVERFLOW("IntegerOverflow", "Integer overflow."),
  INVALID_PROMISE_INDEX(
      "InvalidPromiseIndex", "{promise_idx} does not correspond to existing promises"),
  CANNOT_APPEND_ACTION_TO_JOINT_PROMISE(
      "CannotAppendActionToJointPromise", "Actions can only be appended to non-joint promise."),
  CANNOT_RETURN_JOINT_PROMISE(
      "CannotReturnJointPromise", "Returning joint promise is currently prohibited."),
  CANNOT_SET_REFUND_TO_ON_JOINT_PROMISE(
      "CannotSetRefundToOnJointPromise", "Setting refund_to on a joint promise is prohibited."),
  INVALID_PROMISE_RESULT_INDEX(
      "InvalidPromiseResultIndex", "Accessed invalid promise result index: {result_idx}"),
  INVALID_REGISTER_ID("InvalidRegisterId", "Accessed invalid register id: {register_id}"),
  MEMORY_ACCESS_VIOLATION("MemoryAccessViolation", "Accessed memory outside the bounds."),
  INVALID_RECEIPT_INDEX(
      "InvalidReceiptIndex", "VM Logic returned an invalid receipt index: {receipt_index}"),
  INVALID_ITERATOR_INDEX("InvalidIteratorIndex", "Iterator index {iterator_index} does not exist"),
  INVALID_ACTION_INDEX(
      "InvalidActionIndex",
      "Action {action_index} in receipt {receipt_index} does not exist or has the wrong type of action."),
  INVALID_ACCOUNT_ID("InvalidAccountId", "VM Logic returned an invalid account id"),
  INVALID_METHOD_NAME("InvalidMethodName", "VM Logic returned an invalid method name"),
  INVALID_PUBLIC_KEY("InvalidPublicKey", "VM Logic provided an invalid public key"),
  PROHIBITED_IN_VIEW("ProhibitedInView", "{method_name} is not allowed in view calls"),
  NUMBER_OF_LOGS_EXCEEDED(
      "NumberOfLogsExceeded", "The number of logs will exceed the limit {limit}"),
  KEY_LENGTH_EXCEEDED(
      "KeyLengthExceeded", "The length of a storage key {length} exceeds the limit {limit}"),
  VALUE_LENGTH_EXCEEDED(
      "ValueLengthExceeded", "The length of a storage value {length} exceeds the limit {limit}"),
  TOTAL_LOG_LENGTH_EXCEEDED(
      "TotalLogLengthExceeded", "The length of a log message {length} exceeds the limit {limit}"),
  NUMBER_PROMISES_EXCEEDED(
      "NumberPromisesExceeded",
      "The number of promises within a FunctionCall {number_of_promises} exceeds the limit {limit}"),
  NUMBER_INPUT_DATA_DEPENDENCIES_EXCEEDED(
      "NumberInputDataDependenciesExceeded",
      "The number of input data dependencies {number_of_input_data_dependencies} exceeds the limit {limit}"),
  RETURNED_VALUE_LENGTH_EXCEEDED(
      "ReturnedValueLengthExceeded",
      "The length of a returned value {length} exceeds the limit {limit}"),
  CONTRACT_SIZE_EXCEEDED(
      "ContractSizeExceeded",
      "The size of a contract code in DeployContract action {size} exceeds the limit {limit}"),
  DEPRECATED("Deprecated", "Attempted to call deprecated host function {method_name}"),
  ECRECOVER_ERROR("ECRecoverError", "ECDSA recover error: {msg}"),
  ALT_BN128_INVALID_INPUT("AltBn128InvalidInput", "AltBn128 invalid input: {msg}"),
  ED25519_VERIFY_INVALID_INPUT(
      "Ed25519VerifyInvalidInput", "ED25519 signature verification error: {msg}"),
  P256_VERIFY_INVALID_INPUT("P256VerifyInvalidInput", "P256 signature verification error: {msg}"),
  BLS12381_INVALID_INPUT("BLS12381InvalidInput", "BLS12-381 invalid input: {msg}"),
  YIELD_PAYLOAD_LENGTH(
      "YieldPayloadLength",
      "Yield resume payload is {length} bytes which exceeds the {limit} byte limit"),
  DATA_ID_MALFORMED("DataIdMalformed", "yield resumption token is malformed"),
  YIELD_ID_MALFORMED("YieldIdMalformed", "yield id is malformed"),
  RECORDED_STORAGE_EXCEEDED(
      "RecordedStorageExceeded",
      "Size of the recorded trie storage proof has exceeded the allowed limit ({limit})"),
  CONTRACT_CODE_HASH_MALFORMED("ContractCodeHashMalformed", "contract code hash is malformed"),
  DATA_ENTRY_ALREADY_EXISTS("DataEntryAlreadyExists", "Data entry for given key already exists");

  private final String kind;
  private final String template;

  HostErrorKind(String kind, String template) {
    this.kind = kind;
    this.template = template;
  }

  /** The protocol's name. */
  public String kind() {
    return kind;
  }

  /** The text with {@code {field}} where data goes. */
  String template() {
    return template;
  }
}
