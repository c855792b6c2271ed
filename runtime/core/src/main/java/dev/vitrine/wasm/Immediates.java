package dev.vitrine.wasm;

/** Steps over what follows an opcode in a body that has been validated. */
final class Immediates {
  private Immediates() {}

  static void skip(BinaryReader in, int opcode) {
    switch (Opcode.immediate(opcode)) {
      case Opcode.NO_IMMEDIATE -> {
        // Nothing follows.
      }
      case Opcode.INDEX, Opcode.CONST_I32, Opcode.CONST_I64 -> number(in);
      case Opcode.TWO_INDICES, Opcode.INDIRECT, Opcode.MEMORY_ARGUMENT -> {
        number(in);
        number(in);
      }
      case Opcode.BLOCK_TYPE, Opcode.ZERO_BYTE -> in.skip(in.peek() == 0x63 ? 2 : 1);
      case Opcode.HEAP_TYPE -> in.skip(1);
      case Opcode.CONST_F32 -> in.skip(4);
      case Opcode.CONST_F64 -> in.skip(8);
      case Opcode.TARGETS -> {
        int count = in.varU32();
        for (int i = 0; i <= count; i++) {
          number(in);
        }
      }
      default -> {
        in.varU32();
        Types.read(in);
      }
    }
  }

  /** Any LEB128 number. */
  private static void number(BinaryReader in) {
    while (in.u8() >= 0x80) {
      // A byte with more to come.
    }
  }
}
