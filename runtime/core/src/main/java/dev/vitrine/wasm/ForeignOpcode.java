package dev.vitrine.wasm;

/** Opcodes that exist in WebAssembly but not in the protocol: which feature they belong to. */
final class ForeignOpcode {
  private ForeignOpcode() {}

  /**
   * Refuses an opcode.
   *
   * @param code its first byte
   * @param sub the number after a prefix byte
   */
  static int refuse(int at, int code, int sub) {
    Feature feature = feature(code, sub);
    if (feature == null) {
      throw Refusal.invalid(at, "There is no instruction " + text(code, sub));
    }
    throw Refusal.feature(at, feature, text(code, sub));
  }

  private static String text(int code, int sub) {
    StringBuilder text = new StringBuilder(HexByte.of(code));
    if (code >= 0xfb) {
      text.append(' ')
          .append(
              Integer.compareUnsigned(sub, 256) < 0
                  ? HexByte.of(sub)
                  : Long.toString(sub & 0xffffffffL));
    }
    String name = ForeignNames.find(code, sub);
    return name == null ? text.toString() : text.append(' ').append(name).toString();
  }

  private static Feature feature(int code, int sub) {
    return switch (code) {
      case 0x06, 0x07, 0x08, 0x09, 0x0a, 0x18, 0x19, 0x1f -> Feature.EXCEPTIONS;
      case 0x12, 0x13, 0x15 -> Feature.TAIL_CALLS;
      case 0x14, 0xd4, 0xd5, 0xd6 -> Feature.FUNCTION_REFERENCES;
      case 0xd3, 0xfb -> Feature.GARBAGE_COLLECTION;
      case 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5 -> Feature.STACK_SWITCHING;
      case 0xfc ->
          sub == 0x12
              ? Feature.MEMORY_CONTROL
              : Integer.compareUnsigned(sub, 0x12) > 0 && Integer.compareUnsigned(sub, 0x17) < 0
                  ? Feature.WIDE_ARITHMETIC
                  : null;
      case 0xfd -> Feature.SIMD;
      case 0xfe -> Feature.THREADS;
      default -> null;
    };
  }
}
