package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * The types of the values on the operand stack while a body is validated, and how many bytes they
 * count in the metered stack at most ({@code docs/spec/vm.md} §5.4).
 *
 * <p>After an opcode that never continues, validation lets any type be taken from below the frame;
 * the metered stack counts nothing until the frame ends, in inner frames neither. The two notions
 * are kept apart: {@link #anyType} and {@link #dead}.
 */
final class OperandStack {
  private byte[] types = new byte[256];
  private int size;

  /** Values below this height belong to outer frames. */
  private int floor;

  private boolean anyType;
  private boolean dead;
  private int bytes;
  private int maxBytes;

  void begin() {
    size = 0;
    floor = 0;
    anyType = false;
    dead = false;
    bytes = 0;
    maxBytes = 0;
  }

  void push(int type) {
    if (size == types.length) {
      types = Arrays.copyOf(types, size * 2);
    }
    types[size++] = (byte) type;
    if (!dead) {
      bytes += Types.stackBytes(type);
      if (bytes > maxBytes) {
        maxBytes = bytes;
      }
    }
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
      int type = types[--size];
      if (!dead) {
        bytes -= Types.stackBytes(type);
      }
      return type;
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
    dead = true;
  }

  /** Starts a frame that cannot reach the values below. */
  void enter() {
    floor = size;
    anyType = false;
  }

  /** Goes back to a frame as it was when an inner one was entered. */
  void leave(int frameFloor, boolean frameAnyType, boolean frameDead, int frameBytes) {
    floor = frameFloor;
    anyType = frameAnyType;
    dead = frameDead;
    bytes = frameBytes;
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

  boolean dead() {
    return dead;
  }

  int bytes() {
    return bytes;
  }

  int maxBytes() {
    return maxBytes;
  }
}
