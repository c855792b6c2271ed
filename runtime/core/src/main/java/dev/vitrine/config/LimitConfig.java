package dev.vitrine.config;

/**
 * Limits of one contract, one call and one receipt (docs/spec/parameters.json, {@code
 * limit_config}; paragraphs of docs/spec/vm.md).
 */
public final class LimitConfig {
  /** Most gas that one call may burn. */
  public final long maxGasBurnt;

  /** Bytes of metered stack (§5.4). */
  public final int maxStackHeight;

  /** Pages of memory at the start. */
  public final int initialMemoryPages;

  /** Most pages of memory. */
  public final int maxMemoryPages;

  /** Most bytes in all registers. */
  public final long registersMemoryLimit;

  /** Most bytes in one register. */
  public final long maxRegisterSize;

  /** Most registers. */
  public final int maxNumberRegisters;

  /** Most log entries. */
  public final long maxNumberLogs;

  /** Most bytes in all log entries. */
  public final long maxTotalLogLength;

  /** Most gas attached to the calls of one receipt or transaction. */
  public final long maxTotalPrepaidGas;

  /** Most actions in a receipt. */
  public final int maxActionsPerReceipt;

  /** Most deployments in a receipt. */
  public final int maxDeployActionsPerReceipt;

  /** Most bytes in the method names of an access key. */
  public final int maxNumberBytesMethodNames;

  /** Most bytes in a method name. */
  public final int maxLengthMethodName;

  /** Most bytes of arguments. */
  public final int maxArgumentsLength;

  /** Most bytes of a returned value. */
  public final long maxLengthReturnedData;

  /** Most bytes of a contract. */
  public final long maxContractSize;

  /** Most bytes of a transaction. */
  public final int maxTransactionSize;

  /** Most bytes of a receipt. */
  public final int maxReceiptSize;

  /** Most bytes of a storage key. */
  public final long maxLengthStorageKey;

  /** Most bytes of a stored value. */
  public final long maxLengthStorageValue;

  /** Most promises made by one call. */
  public final long maxPromisesPerFunctionCallAction;

  /** Most receipts that one receipt waits for. */
  public final long maxNumberInputDataDependencies;

  /** Most functions, imports included. */
  public final int maxFunctionsNumberPerContract;

  /** Most locals of all functions. */
  public final int maxLocalsPerContract;

  /** Most parameters of all functions. */
  public final int maxParamsPerContract;

  /** Most parameters of one function. */
  public final int maxParamsPerFunction;

  /** Most bytes of operands of one function (§5.4). */
  public final int maxOperandStackBytesPerFunction;

  /** Most tables. */
  public final int maxTablesPerContract;

  /** Most elements of a table. */
  public final int maxElementsPerContractTable;

  /** Most bytes of a function body. */
  public final int maxFunctionBodySize;

  /** Most bytes of the instrumented module (§5.6). */
  public final int maxInstrumentedCodeSize;

  /** Most blocks, loops and ifs of one function. */
  public final int maxBlocksPerFunction;

  /** Most blocks, loops and ifs of all functions. */
  public final int maxBlocksPerContract;

  /** Most entries of the type section. */
  public final int maxTypesPerContract;

  /** Rules of account ids; only 2 is known here. */
  public final int accountIdValidityRulesVersion;

  /** Blocks until an unresumed yield times out. */
  public final long yieldTimeoutLengthInBlocks;

  /** Most bytes of the data that resumes a yield. */
  public final long maxYieldPayloadSize;

  /** Bytes by which one receipt may grow the storage proof. */
  public final long perReceiptStorageProofSizeLimit;

  LimitConfig(ParameterText p) {
    maxGasBurnt = p.number("limit.max_gas_burnt");
    maxStackHeight = p.count("limit.max_stack_height");
    initialMemoryPages = p.count("limit.initial_memory_pages");
    maxMemoryPages = p.count("limit.max_memory_pages");
    registersMemoryLimit = p.number("limit.registers_memory_limit");
    maxRegisterSize = p.number("limit.max_register_size");
    maxNumberRegisters = p.count("limit.max_number_registers");
    maxNumberLogs = p.number("limit.max_number_logs");
    maxTotalLogLength = p.number("limit.max_total_log_length");
    maxTotalPrepaidGas = p.number("limit.max_total_prepaid_gas");
    maxActionsPerReceipt = p.count("limit.max_actions_per_receipt");
    maxDeployActionsPerReceipt = p.count("limit.max_deploy_actions_per_receipt");
    maxNumberBytesMethodNames = p.count("limit.max_number_bytes_method_names");
    maxLengthMethodName = p.count("limit.max_length_method_name");
    maxArgumentsLength = p.count("limit.max_arguments_length");
    maxLengthReturnedData = p.number("limit.max_length_returned_data");
    maxContractSize = p.number("limit.max_contract_size");
    maxTransactionSize = p.count("limit.max_transaction_size");
    maxReceiptSize = p.count("limit.max_receipt_size");
    maxLengthStorageKey = p.number("limit.max_length_storage_key");
    maxLengthStorageValue = p.number("limit.max_length_storage_value");
    maxPromisesPerFunctionCallAction = p.number("limit.max_promises_per_function_call_action");
    maxNumberInputDataDependencies = p.number("limit.max_number_input_data_dependencies");
    maxFunctionsNumberPerContract = p.count("limit.max_functions_number_per_contract");
    maxLocalsPerContract = p.count("limit.max_locals_per_contract");
    maxParamsPerContract = p.count("limit.max_params_per_contract");
    maxParamsPerFunction = p.count("limit.max_params_per_function");
    maxOperandStackBytesPerFunction = p.count("limit.max_operand_stack_bytes_per_function");
    maxTablesPerContract = p.count("limit.max_tables_per_contract");
    maxElementsPerContractTable = p.count("limit.max_elements_per_contract_table");
    maxFunctionBodySize = p.count("limit.max_function_body_size");
    maxInstrumentedCodeSize = p.count("limit.max_instrumented_code_size");
    maxBlocksPerFunction = p.count("limit.max_blocks_per_function");
    maxBlocksPerContract = p.count("limit.max_blocks_per_contract");
    maxTypesPerContract = p.count("limit.max_types_per_contract");
    accountIdValidityRulesVersion = p.count("limit.account_id_validity_rules_version");
    yieldTimeoutLengthInBlocks = p.number("limit.yield_timeout_length_in_blocks");
    maxYieldPayloadSize = p.number("limit.max_yield_payload_size");
    perReceiptStorageProofSizeLimit = p.number("limit.per_receipt_storage_proof_size_limit");
  }
}
