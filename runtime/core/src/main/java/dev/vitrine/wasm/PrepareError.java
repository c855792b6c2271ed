package dev.vitrine.wasm;

/**
 * The protocol's kinds of refusal; the ordinal is the VM's borsh discriminant, the text is the
 * reference's ({@code docs/spec/vm.md} §9.4). Outcomes number two of them otherwise ({@code
 * docs/spec/runtime.md} §6).
 *
 * <p>{@link #INTERNAL_MEMORY_DECLARED}, {@link #GAS_INSTRUMENTATION} and {@link
 * #STACK_HEIGHT_INSTRUMENTATION} belong to older versions.
 */
public enum PrepareError {
  SERIALIZATION("Serialization", "Error happened while serializing the module."),
  DESERIALIZATION("Deserialization", "Error happened while deserializing the module."),
  INTERNAL_MEMORY_DECLARED(
      "InternalMemoryDeclared", "Internal memory declaration has been found in the module."),
  GAS_INSTRUMENTATION("GasInstrumentation", "Gas instrumentation failed."),
  STACK_HEIGHT_INSTRUMENTATION("StackHeightInstrumentation", "Stack instrumentation failed."),
  INSTANTIATE("Instantiate", "Error happened during instantiation."),
  MEMORY("Memory", "Error creating memory."),
  TOO_MANY_FUNCTIONS("TooManyFunctions", "Too many functions in contract."),
  TOO_MANY_LOCALS("TooManyLocals", "Too many locals declared in the contract."),
  TOO_MANY_TABLES("TooManyTables", "Too many tables declared in the contract."),
  TOO_MANY_TABLE_ELEMENTS(
      "TooManyTableElements", "Too many table elements declared in the contract."),
  FUNCTION_BODY_TOO_LARGE(
      "FunctionBodyTooLarge", "A function body in the contract exceeds the size limit."),
  INSTRUMENTED_CODE_TOO_LARGE(
      "InstrumentedCodeTooLarge", "The instrumented code exceeds the size limit."),
  TOO_MANY_BLOCKS_PER_FUNCTION("TooManyBlocksPerFunction", "Too many basic blocks in a function."),
  TOO_MANY_BLOCKS_PER_CONTRACT("TooManyBlocksPerContract", "Too many basic blocks in a contract."),
  TOO_MANY_TYPES("TooManyTypes", "Too many type-section entries declared in the contract."),
  TOO_MANY_PARAMS_PER_CONTRACT(
      "TooManyParamsPerContract", "Too many function parameters in the contract"),
  TOO_MANY_PARAMS_PER_FUNCTION(
      "TooManyParamsPerFunction", "Too many parameters in a single function"),
  OPERAND_STACK_TOO_LARGE("OperandStackTooLarge", "A function uses too much operand stack.");

  private final String kind;
  private final String text;

  PrepareError(String kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /** The protocol's name of the kind, as in {@code TooManyFunctions}. */
  public String kind() {
    return kind;
  }

  /** The protocol's text, without the leading {@code "PrepareError: "}. */
  public String text() {
    return text;
  }
}
