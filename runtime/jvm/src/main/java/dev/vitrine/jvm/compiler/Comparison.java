package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/**
 * The comparing opcodes, 0x45 ({@code i32.eqz}) to 0x66 ({@code f64.ge}): how they decide a jump,
 * and how they become a number. A jump that follows at once, as after the check of gas that stands
 * before each stretch of code, needs no number.
 */
final class Comparison {
  static final int FIRST = 0x45;
  static final int LAST = 0x66;
  static final int I32_EQZ = 0x45;
  private static final int I64_EQZ = 0x50;

  private static final String MATH = "dev/vitrine/jvm/compiler/GuestMath";

  /** In the order of the opcodes: eq, ne, lt_s, lt_u, gt_s, gt_u, le_s, le_u, ge_s, ge_u. */
  private static final int[] INTEGER_JUMPS = {
    Opcodes.IFEQ,
    Opcodes.IFNE,
    Opcodes.IFLT,
    Opcodes.IFLT,
    Opcodes.IFGT,
    Opcodes.IFGT,
    Opcodes.IFLE,
    Opcodes.IFLE,
    Opcodes.IFGE,
    Opcodes.IFGE
  };

  /** In the order of the opcodes: eq, ne, lt, gt, le, ge. */
  private static final int[] FLOAT_JUMPS = {
    Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGT, Opcodes.IFLE, Opcodes.IFGE
  };

  private static final String[] INTEGER_NAMES = {
    "eq", "ne", "ltS", "ltU", "gtS", "gtU", "leS", "leU", "geS", "geU"
  };

  private static final String[] FLOAT_NAMES = {"eq", "ne", "lt", "gt", "le", "ge"};

  private Comparison() {}

  static boolean is(int opcode) {
    return opcode >= FIRST && opcode <= LAST;
  }

  /** The operands' type. */
  private static byte type(int opcode) {
    if (opcode < I64_EQZ) {
      return WasmType.I32;
    }
    if (opcode < 0x5b) {
      return WasmType.I64;
    }
    return opcode < 0x61 ? WasmType.F32 : WasmType.F64;
  }

  private static boolean isEqz(int opcode) {
    return opcode == I32_EQZ || opcode == I64_EQZ;
  }

  /**
   * Takes the operands and leaves at most an int, or two, for the jump.
   *
   * @return the opcode that jumps if the comparison holds
   */
  static int emitForJump(int opcode, Code code) {
    byte type = type(opcode);
    code.pop(isEqz(opcode) ? 1 : 2);
    if (opcode == I32_EQZ) {
      return Opcodes.IFEQ;
    }
    if (opcode == I64_EQZ) {
      code.constant(0L);
      code.op(Opcodes.LCMP);
      return Opcodes.IFEQ;
    }
    return switch (type) {
      case WasmType.I32 -> emitInteger(opcode - 0x46, code, "java/lang/Integer", "(II)I");
      case WasmType.I64 -> emitInteger(opcode - 0x51, code, "java/lang/Long", "(JJ)I");
      case WasmType.F32 -> emitFloat(opcode - 0x5b, code, Opcodes.FCMPL, Opcodes.FCMPG);
      default -> emitFloat(opcode - 0x61, code, Opcodes.DCMPL, Opcodes.DCMPG);
    };
  }

  private static int emitInteger(int index, Code code, String owner, String descriptor) {
    boolean unsigned = index >= 2 && (index & 1) == 1;
    int jump = INTEGER_JUMPS[index];
    if (unsigned) {
      code.invokeStatic(owner, "compareUnsigned", descriptor);
      return jump;
    }
    if (descriptor.equals("(JJ)I")) {
      code.op(Opcodes.LCMP);
      return jump;
    }
    // IFxx and IF_ICMPxx stand in the same order.
    return jump - Opcodes.IFEQ + Opcodes.IF_ICMPEQ;
  }

  /** A NaN must make every comparison but {@code ne} false. */
  private static int emitFloat(int index, Code code, int nanIsLess, int nanIsGreater) {
    boolean less = index == 2 || index == 4;
    code.op(less ? nanIsGreater : nanIsLess);
    return FLOAT_JUMPS[index];
  }

  /** The jump that is taken when this one is not. */
  static int inverse(int jump) {
    // EQ/NE, LT/GE, GT/LE are neighbours, the first of each pair odd.
    return (jump & 1) == 1 ? jump + 1 : jump - 1;
  }

  /** Takes the operands and leaves 1 or 0. */
  static void emitAsNumber(int opcode, Code code) {
    byte type = type(opcode);
    code.pop(isEqz(opcode) ? 1 : 2);
    char letter = WasmType.descriptor(type);
    if (isEqz(opcode)) {
      code.invokeStatic(MATH, "eqz", "(" + letter + ")I");
    } else {
      String name =
          switch (type) {
            case WasmType.I32 -> INTEGER_NAMES[opcode - 0x46];
            case WasmType.I64 -> INTEGER_NAMES[opcode - 0x51];
            case WasmType.F32 -> FLOAT_NAMES[opcode - 0x5b];
            default -> FLOAT_NAMES[opcode - 0x61];
          };
      code.invokeStatic(MATH, name, "(" + letter + letter + ")I");
    }
    code.push(WasmType.I32);
  }
}
