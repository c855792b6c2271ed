package dev.vitrine.wasm;

/**
 * Where gas is charged, of all functions one after the other: the offset of the opcode before
 * which, and the number of opcodes or {@link GasAnalysis#BULK_FEE}.
 */
final class GasPoints {
  /** Stands for no function. */
  static final int NO_CALL = -1;

  private final IntList offsets = new IntList(1024);
  private final IntList fees = new IntList(1024);
  private final IntList callees = new IntList(1024);
  private final IntList callEnds = new IntList(1024);

  void add(int offset, int fee, int callee, int callEnd) {
    offsets.add(offset);
    fees.add(fee);
    callees.add(callee);
    callEnds.add(callEnd);
  }

  int size() {
    return offsets.size();
  }

  int offset(int point) {
    return offsets.get(point);
  }

  int fee(int point) {
    return fees.get(point);
  }

  /**
   * The function that is called directly by the last opcode that the point pays for, or {@link
   * #NO_CALL}.
   */
  int callee(int point) {
    return callees.get(point);
  }

  /** Where that call ends. */
  int callEnd(int point) {
    return callEnds.get(point);
  }
}
