package dev.vitrine.text;

/**
 * Strict UTF-8: shortest form, no surrogates, nothing above U+10FFFF. Written out because the
 * decoder of TeaVM's class library lets other spellings pass, and what is refused is part of the
 * protocol.
 */
public final class Utf8 {
  private Utf8() {}

  /** The text that {@code bytes} spell, or null if they are not UTF-8. */
  public static String decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  /** The text that the bytes from {@code start} to {@code end} (exclusive) spell, or null. */
  public static String decode(byte[] bytes, int start, int end) {
    if (firstBad(bytes, start, end) >= 0) {
      return null;
    }
    char[] text = new char[end - start];
    int length = 0;
    int at = start;
    while (at < end) {
      int first = bytes[at++] & 0xff;
      if (first < 0x80) {
        text[length++] = (char) first;
      } else if (first < 0xe0) {
        text[length++] = (char) ((first & 0x1f) << 6 | next(bytes, at++));
      } else if (first < 0xf0) {
        text[length++] = (char) ((first & 0x0f) << 12 | next(bytes, at++) << 6 | next(bytes, at++));
      } else {
        int point =
            (first & 0x07) << 18
                | next(bytes, at++) << 12
                | next(bytes, at++) << 6
                | next(bytes, at++);
        text[length++] = Character.highSurrogate(point);
        text[length++] = Character.lowSurrogate(point);
      }
    }
    return new String(text, 0, length);
  }

  private static int next(byte[] bytes, int at) {
    return bytes[at] & 0x3f;
  }

  /** Index of the first byte of the first bad sequence, or -1. */
  public static int firstBad(byte[] bytes, int start, int end) {
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
