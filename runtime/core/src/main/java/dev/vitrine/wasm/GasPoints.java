package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * Where gas is charged, of all functions one after the other: the offset of the opcode before
 * which, and the number of opcodes or {@link GasAnalysis#BULK_FEE}. Of a point that ends with a
 * direct call also which function is called, and where the call ends.
 */
final class GasPoints {
  /** Stands for no function. */
  static final int NO_CALL = -1;

  /** Ints of a point: offset, fee, one more than the number of its call or 0. */
  private static final int FIELDS = 3;

  /** About how many bytes of code there are for each point, seldom less than this. */
  private static final int CODE_BYTES = 8;

  private int[] fields = new int[FIELDS * 64];
  private int size;

  /** For each call the function, and where the call ends. */
  private final IntList calls = new IntList(256);

  /** Makes room for the points of so many bytes of code. */
  void expectCode(int bytes) {
    fields = new int[FIELDS * (bytes / CODE_BYTES + 64)];
  }

  void add(int offset, int fee) {
    int at = FIELDS * size;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, at + at / 2 / FIELDS * FIELDS);
    }
    fields[at] = offset;
    fields[at + 1] = fee;
    size++;
  }

  /** Adds a point that ends with a direct call. */
  void addCall(int offset, int fee, int callee, int callEnd) {
    add(offset, fee);
    calls.add(callee);
    calls.add(callEnd);
    fields[FIELDS * size - 1] = calls.size() / 2;
  }

  void clear() {
    size = 0;
    calls.clear();
  }

  int size() {
    return size;
  }

  int offset(int point) {
    return fields[FIELDS * point];
  }

  int fee(int point) {
    return fields[FIELDS * point + 1];
  }

  /**
   * The function that is called directly by the last opcode that the point pays for, or {@link
   * #NO_CALL}.
   */
  int callee(int point) {
    int call = fields[FIELDS * point + 2];
    return call == 0 ? NO_CALL : calls.get(2 * call - 2);
  }

  /** Where that call ends. */
  int callEnd(int point) {
    return calls.get(2 * fields[FIELDS * point + 2] - 1);
  }

  /** Number of direct calls. */
  int calls() {
    return calls.size() / 2;
  }

  /** The function of a call, by its number from 0. */
  int calleeOfCall(int call) {
    return calls.get(2 * call);
  }
}
