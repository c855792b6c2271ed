package dev.vitrine.wasm;

/**
 * The protocol's numbers that preparation needs; they come from the configuration of a protocol
 * version ({@code limit_config} and {@code wasm_op_costs}).
 *
 * @param maxFunctions imported and defined functions together
 * @param maxLocals declared locals of all functions, parameters not counted
 * @param maxParamsPerContract parameters of all defined functions
 * @param maxParamsPerFunction parameters of one defined function
 * @param maxOperandStackBytes bytes of operands that one function may have at once
 * @param maxTables tables
 * @param maxTableElements elements a table may have at the start, and grow to
 * @param maxFunctionBodyBytes bytes of one function's body
 * @param maxInstrumentedBytes bytes of the module as the reference instruments it
 * @param maxBlocksPerFunction blocks, loops and ifs of one function
 * @param maxBlocksPerContract the same over all functions
 * @param maxTypes entries of the type section
 * @param initialMemoryPages pages of the one memory at the start, whatever the contract declares
 * @param maxMemoryPages pages that it may grow to
 * @param maxStackBytes the metered stack of one call
 * @param regularOpGas price of an ordinary opcode, gas
 * @param linearOpBaseGas constant part of the price of a bulk opcode, gas
 * @param linearOpUnitGas price of one byte, element or page of a bulk opcode, gas
 */
public record PrepareLimits(
    int maxFunctions,
    int maxLocals,
    int maxParamsPerContract,
    int maxParamsPerFunction,
    int maxOperandStackBytes,
    int maxTables,
    int maxTableElements,
    int maxFunctionBodyBytes,
    int maxInstrumentedBytes,
    int maxBlocksPerFunction,
    int maxBlocksPerContract,
    int maxTypes,
    int initialMemoryPages,
    int maxMemoryPages,
    int maxStackBytes,
    long regularOpGas,
    long linearOpBaseGas,
    long linearOpUnitGas) {}
