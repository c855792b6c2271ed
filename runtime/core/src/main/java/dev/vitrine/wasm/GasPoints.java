package dev.vitrine.wasm;

/**
 * Where gas is charged, of all functions one after the other: the offset of the opcode before
 * which, and the number of opcodes or {@link GasAnalysis#BULK_FEE}.
 */
final class GasPoints {
  private final IntList offsets = new IntList(1024);
  private final IntList fees = new IntList(1024);

  void add(int offset, int fee) {
    offsets.add(offset);
    fees.add(fee);
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
}
