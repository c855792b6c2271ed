package dev.vitrine.wasm;

/** Bytes and offsets in sentences. */
final class Hex2 {
  private static final String DIGITS = "0123456789abcdef";

  private Hex2() {}

  /** As in {@code 0xfd}. */
  static String of(int value) {
    return "0x" + DIGITS.charAt(value >> 4 & 15) + DIGITS.charAt(value & 15);
  }
}
