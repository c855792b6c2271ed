package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** The value types of a module by their binary codes, and how they look on the JVM. */
final class WasmType {
  static final byte I32 = 0x7f;
  static final byte I64 = 0x7e;
  static final byte F32 = 0x7d;
  static final byte F64 = 0x7c;
  static final byte FUNCREF = 0x70;

  private WasmType() {}

  /** As in a descriptor. */
  static char descriptor(byte type) {
    return switch (type) {
      case I64 -> 'J';
      case F32 -> 'F';
      case F64 -> 'D';
      default -> 'I';
    };
  }

  /** Slots in the frame: one or two. */
  static int slots(byte type) {
    return type == I64 || type == F64 ? 2 : 1;
  }

  /** The form of {@code opcode}, given for int, that works on this type. */
  static int opcode(byte type, int opcode) {
    // xLOAD, xSTORE and xRETURN stand in the order int, long, float, double.
    return opcode
        + switch (type) {
          case I64 -> 1;
          case F32 -> 2;
          case F64 -> 3;
          default -> 0;
        };
  }

  /** The type as stack map frames name it. */
  static Object verificationType(byte type) {
    return switch (type) {
      case I64 -> Opcodes.LONG;
      case F32 -> Opcodes.FLOAT;
      case F64 -> Opcodes.DOUBLE;
      default -> Opcodes.INTEGER;
    };
  }
}
