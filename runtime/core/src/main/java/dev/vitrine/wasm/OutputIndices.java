package dev.vitrine.wasm;

/**
 * Where things of the contract, and ours, are in the instrumented module.
 *
 * <p>Functions: the imported host functions as the contract lists them, four imports of ours, then
 * the contract's whole index space shifted (a wrapper stands where an imported function stood),
 * then ours. Types, globals, tables and segments keep their indices; ours come after them.
 */
final class OutputIndices {
  private final int types;
  private final int imports;
  private final int functions;
  private final int globals;

  OutputIndices(WasmModule module) {
    types = module.typeCount();
    imports = module.importedFunctions;
    functions = module.functionCount();
    globals = module.globals.size();
  }

  /** The type [] → []. */
  int methodType() {
    return types;
  }

  /** The type [] → [i64]. */
  int sourceType() {
    return types + 1;
  }

  /** The type [i64] → []. */
  int sinkType() {
    return types + 2;
  }

  /** The type [i64 i64] → []. */
  int exhaustedType() {
    return types + 3;
  }

  /** The type of an imported function with the gas as one more parameter. */
  int importType(int imported) {
    return types + 4 + imported;
  }

  int gasLeft() {
    return imports;
  }

  int leave() {
    return imports + 1;
  }

  int gasExhausted() {
    return imports + 2;
  }

  int stackExhausted() {
    return imports + 3;
  }

  /** The function that has this index in the contract. */
  int function(int index) {
    return imports + 4 + index;
  }

  /** Our function that tells the host of a charge that did not fit. */
  int outOfGas() {
    return function(functions);
  }

  /** The first of the functions through which methods are entered. */
  int firstEntry() {
    return function(functions) + 1;
  }

  int gasGlobal() {
    return globals;
  }

  int stackGlobal() {
    return globals + 1;
  }

  int indirectGlobal() {
    return globals + 2;
  }
}
