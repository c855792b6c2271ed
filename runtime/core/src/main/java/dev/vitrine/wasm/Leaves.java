package dev.vitrine.wasm;

/**
 * Small functions that run from start to end without anything that can trap, branch or be seen.
 *
 * <p>Whoever calls one directly pays for it beforehand, together with its own opcodes, and then
 * calls a copy without any metering: nobody can tell. If that cannot be paid, the charges are made
 * one by one in the protocol's order, and the one that fails is told.
 */
final class Leaves {
  /** Larger ones gain little. */
  private static final int MAX_BODY_BYTES = 256;

  private final WasmModule module;
  private final CodeSection code;

  /** For each function of the contract one more than the number of its copy, or 0. */
  private final int[] copies;

  private final IntList positions = new IntList(16);

  Leaves(WasmModule module, CodeSection code) {
    this.module = module;
    this.code = code;
    this.copies = new int[module.functionCount()];
    GasPoints points = code.points();
    for (int i = 0; i < points.calls(); i++) {
      int callee = points.calleeOfCall(i);
      if (callee >= module.importedFunctions
          && copies[callee] == 0
          && isLeaf(callee - module.importedFunctions)) {
        positions.add(callee - module.importedFunctions);
        copies[callee] = positions.size();
      }
    }
  }

  private boolean isLeaf(int position) {
    return (code.traits(position) & FunctionBody.ONE_CHARGE) != 0
        && module.bodies.get(2 * position + 1) - module.bodies.get(2 * position) <= MAX_BODY_BYTES;
  }

  /** Whether direct calls of the function, which may be imported, go to a copy. */
  boolean hasCopy(int function) {
    return copies[function] != 0;
  }

  /** The number of the copy of a leaf. */
  int copy(int function) {
    return copies[function] - 1;
  }

  /** How many copies there are. */
  int count() {
    return positions.size();
  }

  /** The position (among the defined functions) of the leaf with this number. */
  int position(int copy) {
    return positions.get(copy);
  }

  /** What the leaf takes of the metered stack. */
  int stackBytes(int function) {
    int position = function - module.importedFunctions;
    return code.frameBytes(position) + code.operandBytes(position);
  }

  /** Opcodes that its frame costs. */
  int frameFee(int function) {
    return code.frameFee(function - module.importedFunctions);
  }

  /** Opcodes of its body. */
  int bodyFee(int function) {
    int position = function - module.importedFunctions;
    int first = code.firstPoint(position);
    return first < code.firstPoint(position + 1) ? code.points().fee(first) : 0;
  }
}
