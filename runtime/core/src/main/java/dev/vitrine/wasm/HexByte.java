package dev.vitrine.wasm;

/** Bytes in sentences. */
final class HexByte {
  private static final String DIGITS = "0123456789abcdef";

  private HexByte() {}

  /** As in {@code 0xfd}. */
  static String of(int value) {
    return "0x" + DIGITS.charAt(value >> 4 & 15) + DIGITS.charAt(value & 15);
  }
}
