package dev.vitrine.vm.host;

import dev.vitrine.text.Utf8;

/** Text of contracts: what is not well-formed is refused, not repaired. */
final class Utf {
  private Utf() {}

  /** The text, or null if it is not UTF-8. */
  static String decodeUtf8(byte[] bytes) {
    return Utf8.decode(bytes);
  }

  /** The text of little-endian UTF-16, or null if a surrogate stands alone. */
  static String decodeUtf16(byte[] bytes) {
    char[] chars = new char[bytes.length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (bytes[2 * i] & 255 | (bytes[2 * i + 1] & 255) << 8);
    }
    for (int i = 0; i < chars.length; i++) {
      if (Character.isHighSurrogate(chars[i])) {
        i++;
        if (i == chars.length || !Character.isLowSurrogate(chars[i])) {
          return null;
        }
      } else if (Character.isLowSurrogate(chars[i])) {
        return null;
      }
    }
    return new String(chars);
  }

  /** Bytes that a well-formed text has in UTF-8. */
  static int utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (Character.isHighSurrogate(c)) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    return length;
  }
}
