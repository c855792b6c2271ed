package dev.vitrine.jvm.compiler;

/** What stands behind the opcodes that open or close no block. */
final class Immediates {
  private Immediates() {}

  /** Goes to the next opcode. */
  static void skip(int opcode, ByteCursor in) {
    switch (opcode) {
      case 0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0xd2 -> in.u32();
      case 0x0e -> {
        for (int count = in.u32(); count >= 0; count--) {
          in.u32();
        }
      }
      case 0x11, 0x1c -> {
        // A vector of one type looks like two numbers.
        in.u32();
        in.u32();
      }
      case 0x3f, 0x40, 0xd0 -> in.u8();
      case 0x41, 0x42 -> in.s64();
      case 0x43 -> in.at += 4;
      case 0x44 -> in.at += 8;
      case 0xfc -> skipPrefixed(in);
      default -> {
        if (opcode >= MemoryCode.FIRST && opcode <= MemoryCode.LAST) {
          in.u32();
          in.u32();
        }
      }
    }
  }

  private static void skipPrefixed(ByteCursor in) {
    switch (in.u32()) {
      case 8, 10, 12, 14 -> {
        in.u32();
        in.u32();
      }
      case 9, 11, 13, 15, 16, 17 -> in.u32();
      default -> {}
    }
  }
}
