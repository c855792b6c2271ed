package dev.vitrine.wasm;

/**
 * Where things of the contract, and ours, are in the instrumented module.
 *
 * <p>Functions: the imported host functions as the contract lists them, four imports of ours, then
 * the contract's whole index space shifted (a wrapper stands where an imported function stood),
 * then ours. Types, globals, tables and segments keep their indices; ours come after them.
 */
final class OutputIndices {
  /** How many functions are ours, copies and entries not counted. */
  static final int ADDED_FUNCTIONS = 2;

  /** How many types are ours, those of imports not counted. */
  static final int ADDED_TYPES = 5;

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

  /** The type [i32] → []. */
  int needType() {
    return types + 4;
  }

  /** The type of an imported function with the gas as one more parameter. */
  int importType(int imported) {
    return types + ADDED_TYPES + imported;
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

  /** Our function [charge] → [] that takes a charge from the gas global, or tells the host. */
  int pay() {
    return function(functions);
  }

  /** Our function [bytes] → [] that tells the host if so much stack is not left. */
  int needStack() {
    return function(functions) + 1;
  }

  /** The copy of a leaf, by its number. */
  int copy(int number) {
    return function(functions) + ADDED_FUNCTIONS + number;
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
