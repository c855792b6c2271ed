package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * The types of the values on the operand stack while a body is validated.
 *
 * <p>After an opcode that never continues, any type may be taken from below the frame, until the
 * frame ends.
 */
final class OperandStack {
  private byte[] types = new byte[256];
  private int size;

  /** Values below this height belong to outer frames. */
  private int floor;

  private boolean anyType;

  void begin() {
    size = 0;
    floor = 0;
    anyType = false;
  }

  void push(int type) {
    if (size == types.length) {
      types = Arrays.copyOf(types, size * 2);
    }
    types[size++] = (byte) type;
  }

  /**
   * Takes a value of this type. Returns its type, which is {@link Types#NONE} if dead code conjures
   * it up.
   */
  int pop(int expected, int at) {
    int type = popAny(at, expected);
    if (type != expected && type != Types.NONE) {
      throw Refusal.invalid(
          at,
          "A value of type "
              + Types.name(type)
              + " is on the stack where "
              + Types.name(expected)
              + " is expected");
    }
    return type;
  }

  int popAny(int at) {
    return popAny(at, Types.NONE);
  }

  private int popAny(int at, int expected) {
    if (size > floor) {
      return types[--size];
    }
    if (!anyType) {
      throw Refusal.invalid(
          at,
          (expected == Types.NONE ? "A value" : "A value of type " + Types.name(expected))
              + " is expected, but there is none on the stack");
    }
    return Types.NONE;
  }

  /** What follows does not run: drops the frame's values and lets any be taken. */
  void neverContinues() {
    size = floor;
    anyType = true;
  }

  /** Starts a frame that cannot reach the values below. */
  void enter() {
    floor = size;
    anyType = false;
  }

  /** Goes back to a frame as it was when an inner one was entered. */
  void leave(int frameFloor, boolean frameAnyType) {
    floor = frameFloor;
    anyType = frameAnyType;
  }

  int size() {
    return size;
  }

  int floor() {
    return floor;
  }

  boolean anyType() {
    return anyType;
  }
}
