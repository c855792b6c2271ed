package dev.vitrine.wasm;

/**
 * Strict UTF-8, as names in a module must be: shortest form, no surrogates, nothing above U+10FFFF.
 */
final class Utf8 {
  private Utf8() {}

  /** Index of the first byte of the first bad sequence, or -1. */
  static int firstBad(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end) {
      int first = bytes[at] & 0xff;
      if (first < 0x80) {
        at++;
        continue;
      }
      int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      if (first < 0xc2 || first > 0xf4 || at + length > end) {
        return at;
      }
      int second = bytes[at + 1] & 0xff;
      // The second byte's range shuts out long forms, surrogates and numbers above U+10FFFF.
      int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
      int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
      if (second < low || second > high) {
        return at;
      }
      for (int i = 2; i < length; i++) {
        if ((bytes[at + i] & 0xc0) != 0x80) {
          return at;
        }
      }
      at += length;
    }
    return -1;
  }
}
