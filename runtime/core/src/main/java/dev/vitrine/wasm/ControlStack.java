package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * The frames that are open while a body is validated: blocks, loops, ifs, elses, and the function
 * itself as the outermost.
 */
final class ControlStack {
  private byte[] opcodes = new byte[64];
  private byte[] results = new byte[64];
  private int[] outerFloors = new int[64];
  private boolean[] outerAnyType = new boolean[64];
  private int depth;

  /** Starts a function: its frame is like a block's with its result. */
  void begin(int result) {
    depth = 0;
    opcodes[0] = Opcode.BLOCK;
    results[0] = (byte) result;
    depth = 1;
  }

  /** Opens a frame above the values that are on the stack now. */
  void open(int opcode, int result, OperandStack operands) {
    if (depth == opcodes.length) {
      grow();
    }
    opcodes[depth] = (byte) opcode;
    results[depth] = (byte) result;
    outerFloors[depth] = operands.floor();
    outerAnyType[depth] = operands.anyType();
    depth++;
    operands.enter();
  }

  private void grow() {
    int size = depth * 2;
    opcodes = Arrays.copyOf(opcodes, size);
    results = Arrays.copyOf(results, size);
    outerFloors = Arrays.copyOf(outerFloors, size);
    outerAnyType = wider(outerAnyType, size);
  }

  private static boolean[] wider(boolean[] values, int size) {
    boolean[] wide = new boolean[size];
    System.arraycopy(values, 0, wide, 0, values.length);
    return wide;
  }

  /**
   * Closes the innermost frame: its result must be on the stack, and nothing else of it. Does not
   * push the result.
   */
  void close(OperandStack operands, int at) {
    int top = depth - 1;
    if (results[top] != Types.NONE) {
      operands.pop(results[top], at);
    }
    if (operands.size() != operands.floor()) {
      throw Refusal.invalid(at, "Values remain on the stack at the end of a block");
    }
    depth = top;
    if (top > 0) {
      operands.leave(outerFloors[top], outerAnyType[top]);
    }
  }

  /** Number of open frames; 0 after the end of the function. */
  int depth() {
    return depth;
  }

  int opcode() {
    return opcodes[depth - 1];
  }

  int result() {
    return results[depth - 1];
  }

  /** The result of the function. */
  int functionResult() {
    return results[0];
  }

  /**
   * The type of the value that a branch so many levels outwards takes along, or {@link Types#NONE}.
   */
  int label(int levels, int at) {
    if (Integer.compareUnsigned(levels, depth) >= 0) {
      throw Refusal.invalid(
          at,
          "A branch goes "
              + (levels & 0xffffffffL)
              + " levels outwards, but only "
              + (depth - 1)
              + " blocks are open");
    }
    int frame = depth - 1 - levels;
    return opcodes[frame] == Opcode.LOOP ? Types.NONE : results[frame];
  }
}
