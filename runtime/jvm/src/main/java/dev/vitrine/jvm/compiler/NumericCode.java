package dev.vitrine.jvm.compiler;

import org.objectweb.asm.Opcodes;

/** Arithmetic and conversions, opcodes 0x67 ({@code i32.clz}) to 0xc4 and the saturating ones. */
final class NumericCode {
  private static final String MATH = "dev/vitrine/jvm/compiler/GuestMath";
  private static final String INTEGER = "java/lang/Integer";
  private static final String LONG = "java/lang/Long";
  private static final String JAVA_MATH = "java/lang/Math";

  private final Code code;

  NumericCode(Code code) {
    this.code = code;
  }

  void emit(int opcode) {
    if (opcode <= 0x78) {
      i32(opcode);
    } else if (opcode <= 0x8a) {
      i64(opcode);
    } else if (opcode <= 0x98) {
      f32(opcode);
    } else if (opcode <= 0xa6) {
      f64(opcode);
    } else {
      convert(opcode);
    }
  }

  private void i32(int opcode) {
    switch (opcode) {
      case 0x67 -> call(INTEGER, "numberOfLeadingZeros", "(I)I");
      case 0x68 -> call(INTEGER, "numberOfTrailingZeros", "(I)I");
      case 0x69 -> call(INTEGER, "bitCount", "(I)I");
      case 0x6a -> code.op(Opcodes.IADD);
      case 0x6b -> code.op(Opcodes.ISUB);
      case 0x6c -> code.op(Opcodes.IMUL);
      case 0x6d -> call(MATH, "divS", "(II)I");
      case 0x6e -> call(MATH, "divU", "(II)I");
      case 0x6f -> call(MATH, "remS", "(II)I");
      case 0x70 -> call(MATH, "remU", "(II)I");
      case 0x71 -> code.op(Opcodes.IAND);
      case 0x72 -> code.op(Opcodes.IOR);
      case 0x73 -> code.op(Opcodes.IXOR);
      // The JVM too takes the lower bits of the distance only.
      case 0x74 -> code.op(Opcodes.ISHL);
      case 0x75 -> code.op(Opcodes.ISHR);
      case 0x76 -> code.op(Opcodes.IUSHR);
      case 0x77 -> call(INTEGER, "rotateLeft", "(II)I");
      default -> call(INTEGER, "rotateRight", "(II)I");
    }
    types(opcode <= 0x69 ? 1 : 2, WasmType.I32);
  }

  private void i64(int opcode) {
    switch (opcode) {
      case 0x79 -> countOfLong("numberOfLeadingZeros");
      case 0x7a -> countOfLong("numberOfTrailingZeros");
      case 0x7b -> countOfLong("bitCount");
      case 0x7c -> code.op(Opcodes.LADD);
      case 0x7d -> code.op(Opcodes.LSUB);
      case 0x7e -> code.op(Opcodes.LMUL);
      case 0x7f -> call(MATH, "divS", "(JJ)J");
      case 0x80 -> call(MATH, "divU", "(JJ)J");
      case 0x81 -> call(MATH, "remS", "(JJ)J");
      case 0x82 -> call(MATH, "remU", "(JJ)J");
      case 0x83 -> code.op(Opcodes.LAND);
      case 0x84 -> code.op(Opcodes.LOR);
      case 0x85 -> code.op(Opcodes.LXOR);
      case 0x86 -> shift(Opcodes.LSHL);
      case 0x87 -> shift(Opcodes.LSHR);
      case 0x88 -> shift(Opcodes.LUSHR);
      case 0x89 -> rotate("rotateLeft");
      default -> rotate("rotateRight");
    }
    types(opcode <= 0x7b ? 1 : 2, WasmType.I64);
  }

  private void countOfLong(String name) {
    call(LONG, name, "(J)I");
    code.op(Opcodes.I2L);
  }

  private void shift(int opcode) {
    code.op(Opcodes.L2I);
    code.op(opcode);
  }

  private void rotate(String name) {
    code.op(Opcodes.L2I);
    call(LONG, name, "(JI)J");
  }

  private void f32(int opcode) {
    switch (opcode) {
      case 0x8b -> call(MATH, "abs", "(F)F");
      case 0x8c -> call(MATH, "neg", "(F)F");
      case 0x8d -> call(MATH, "ceil", "(F)F");
      case 0x8e -> call(MATH, "floor", "(F)F");
      case 0x8f -> call(MATH, "trunc", "(F)F");
      case 0x90 -> call(MATH, "nearest", "(F)F");
      case 0x91 -> call(MATH, "sqrt", "(F)F");
      case 0x92 -> code.op(Opcodes.FADD);
      case 0x93 -> code.op(Opcodes.FSUB);
      case 0x94 -> code.op(Opcodes.FMUL);
      case 0x95 -> code.op(Opcodes.FDIV);
      case 0x96 -> call(JAVA_MATH, "min", "(FF)F");
      case 0x97 -> call(JAVA_MATH, "max", "(FF)F");
      default -> call(MATH, "copysign", "(FF)F");
    }
    types(opcode <= 0x91 ? 1 : 2, WasmType.F32);
  }

  private void f64(int opcode) {
    switch (opcode) {
      case 0x99 -> call(MATH, "abs", "(D)D");
      case 0x9a -> call(MATH, "neg", "(D)D");
      case 0x9b -> call(JAVA_MATH, "ceil", "(D)D");
      case 0x9c -> call(JAVA_MATH, "floor", "(D)D");
      case 0x9d -> call(MATH, "trunc", "(D)D");
      case 0x9e -> call(JAVA_MATH, "rint", "(D)D");
      case 0x9f -> call(JAVA_MATH, "sqrt", "(D)D");
      case 0xa0 -> code.op(Opcodes.DADD);
      case 0xa1 -> code.op(Opcodes.DSUB);
      case 0xa2 -> code.op(Opcodes.DMUL);
      case 0xa3 -> code.op(Opcodes.DDIV);
      case 0xa4 -> call(JAVA_MATH, "min", "(DD)D");
      case 0xa5 -> call(JAVA_MATH, "max", "(DD)D");
      default -> call(MATH, "copysign", "(DD)D");
    }
    types(opcode <= 0x9f ? 1 : 2, WasmType.F64);
  }

  private void convert(int opcode) {
    byte from = code.top();
    switch (opcode) {
      case 0xa7 -> code.op(Opcodes.L2I);
      case 0xa8, 0xaa -> truncate(from, "truncToI32S", "(D)I");
      case 0xa9, 0xab -> truncate(from, "truncToI32U", "(D)I");
      case 0xac -> code.op(Opcodes.I2L);
      case 0xad -> call(INTEGER, "toUnsignedLong", "(I)J");
      case 0xae, 0xb0 -> truncate(from, "truncToI64S", "(D)J");
      case 0xaf, 0xb1 -> truncate(from, "truncToI64U", "(D)J");
      case 0xb2 -> code.op(Opcodes.I2F);
      case 0xb3 -> {
        call(INTEGER, "toUnsignedLong", "(I)J");
        code.op(Opcodes.L2F);
      }
      case 0xb4 -> code.op(Opcodes.L2F);
      case 0xb5 -> call(MATH, "unsignedToFloat", "(J)F");
      case 0xb6 -> code.op(Opcodes.D2F);
      case 0xb7 -> code.op(Opcodes.I2D);
      case 0xb8 -> {
        call(INTEGER, "toUnsignedLong", "(I)J");
        code.op(Opcodes.L2D);
      }
      case 0xb9 -> code.op(Opcodes.L2D);
      case 0xba -> call(MATH, "unsignedToDouble", "(J)D");
      case 0xbb -> code.op(Opcodes.F2D);
      case 0xbc -> call("java/lang/Float", "floatToRawIntBits", "(F)I");
      case 0xbd -> call("java/lang/Double", "doubleToRawLongBits", "(D)J");
      case 0xbe -> call("java/lang/Float", "intBitsToFloat", "(I)F");
      case 0xbf -> call("java/lang/Double", "longBitsToDouble", "(J)D");
      case 0xc0 -> code.op(Opcodes.I2B);
      case 0xc1 -> code.op(Opcodes.I2S);
      case 0xc2 -> narrow(Opcodes.I2B);
      case 0xc3 -> narrow(Opcodes.I2S);
      default -> narrow(Opcodes.NOP);
    }
    types(1, resultOfConversion(opcode));
  }

  private static byte resultOfConversion(int opcode) {
    if (opcode <= 0xab || opcode == 0xbc || opcode == 0xc0 || opcode == 0xc1) {
      return WasmType.I32;
    }
    if (opcode <= 0xb1 || opcode == 0xbd || opcode >= 0xc2) {
      return WasmType.I64;
    }
    return opcode <= 0xb6 || opcode == 0xbe ? WasmType.F32 : WasmType.F64;
  }

  /** Every float is a double, so one function serves both. */
  private void truncate(byte from, String name, String descriptor) {
    if (from == WasmType.F32) {
      code.op(Opcodes.F2D);
    }
    call(MATH, name, descriptor);
  }

  private void narrow(int opcode) {
    code.op(Opcodes.L2I);
    if (opcode != Opcodes.NOP) {
      code.op(opcode);
    }
    code.op(Opcodes.I2L);
  }

  /** {@code 0xfc 0} to {@code 0xfc 7}: conversions that give the nearest number, NaN gives 0. */
  void emitSaturating(int opcode) {
    boolean fromFloat = (opcode & 2) == 0;
    boolean unsigned = (opcode & 1) != 0;
    boolean toLong = opcode >= 4;
    if (!unsigned) {
      // Just what the JVM's own conversions do.
      if (fromFloat) {
        code.op(toLong ? Opcodes.F2L : Opcodes.F2I);
      } else {
        code.op(toLong ? Opcodes.D2L : Opcodes.D2I);
      }
    } else {
      byte from = fromFloat ? WasmType.F32 : WasmType.F64;
      truncate(from, toLong ? "saturateToI64U" : "saturateToI32U", toLong ? "(D)J" : "(D)I");
    }
    types(1, toLong ? WasmType.I64 : WasmType.I32);
  }

  private void call(String owner, String name, String descriptor) {
    code.invokeStatic(owner, name, descriptor);
  }

  private void types(int operands, byte result) {
    code.pop(operands);
    code.push(result);
  }
}
