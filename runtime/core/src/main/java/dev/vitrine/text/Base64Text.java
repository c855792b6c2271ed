package dev.vitrine.text;

import java.util.Arrays;

/**
 * Standard base64 with padding. {@link java.util.Base64} accepts several spellings of the same
 * bytes ({@code QR==} for {@code QQ==}); here only the canonical one passes. Written out rather
 * than built on that class, whose TeaVM version ends in a trap on some malformed texts.
 */
public final class Base64Text {
  private static final char[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();
  private static final byte[] VALUES = values();
  private static final char PADDING = '=';

  private Base64Text() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length; i++) {
      values[ALPHABET[i]] = (byte) i;
    }
    return values;
  }

  /** What each byte means as a digit, this many bits up; all bits set if it is none. */
  static int[] digits(int shift) {
    int[] digits = new int[256];
    Arrays.fill(digits, -1);
    for (int i = 0; i < ALPHABET.length; i++) {
      digits[ALPHABET[i]] = i << shift;
    }
    return digits;
  }

  /** The padded text of {@code bytes}. */
  public static String encode(byte[] bytes) {
    char[] text = new char[(bytes.length + 2) / 3 * 4];
    int at = 0;
    int from = 0;
    for (; from + 3 <= bytes.length; from += 3) {
      int group =
          (bytes[from] & 0xff) << 16 | (bytes[from + 1] & 0xff) << 8 | (bytes[from + 2] & 0xff);
      text[at++] = ALPHABET[group >> 18];
      text[at++] = ALPHABET[group >> 12 & 63];
      text[at++] = ALPHABET[group >> 6 & 63];
      text[at++] = ALPHABET[group & 63];
    }
    int rest = bytes.length - from;
    if (rest > 0) {
      int group = (bytes[from] & 0xff) << 16 | (rest == 2 ? (bytes[from + 1] & 0xff) << 8 : 0);
      text[at++] = ALPHABET[group >> 18];
      text[at++] = ALPHABET[group >> 12 & 63];
      text[at++] = rest == 2 ? ALPHABET[group >> 6 & 63] : PADDING;
      text[at] = PADDING;
    }
    return new String(text);
  }

  /**
   * The bytes that {@code text} spells.
   *
   * @throws TextFormatException if the text is not canonical base64
   */
  public static byte[] decode(String text) {
    int length = text.length();
    if (length % 4 != 0) {
      throw new TextFormatException("not base64: the length is not a multiple of four");
    }
    int padding = 0;
    while (padding < 2 && padding < length && text.charAt(length - 1 - padding) == PADDING) {
      padding++;
    }
    int digits = length - padding;
    byte[] out = new byte[length / 4 * 3 - padding];
    int from = digits & ~3;
    decodeGroups(text, from, out);
    int at = from / 4 * 3;
    int bits = 0;
    for (int i = from; i < digits; i++) {
      bits = bits << 6 | value(text.charAt(i));
      if (bits < 0) {
        throw badCharacter(text, i);
      }
    }
    // What is left of the last group: 12 bits spell one byte, 18 spell two; the others must be
    // zero.
    if (padding > 0) {
      int unused = padding == 1 ? 2 : 4;
      if ((bits & ((1 << unused) - 1)) != 0) {
        throw new TextFormatException("base64 text is not canonical: unused bits are set");
      }
      int rest = bits >> unused;
      if (padding == 1) {
        out[at++] = (byte) (rest >> 8);
      }
      out[at] = (byte) rest;
    }
    return out;
  }

  /** Decodes groups of four digits up to {@code end}. */
  private static void decodeGroups(String text, int end, byte[] out) {
    int at = 0;
    for (int from = 0; from < end; from += 4) {
      int group =
          value(text.charAt(from)) << 18
              | value(text.charAt(from + 1)) << 12
              | value(text.charAt(from + 2)) << 6
              | value(text.charAt(from + 3));
      if (group < 0) {
        throw badCharacter(text, from);
      }
      out[at] = (byte) (group >> 16);
      out[at + 1] = (byte) (group >> 8);
      out[at + 2] = (byte) group;
      at += 3;
    }
  }

  /** The digit's value; all bits, hence a negative number, if it is none. */
  private static int value(char c) {
    return c < 128 ? VALUES[c] : -1;
  }

  private static TextFormatException badCharacter(String text, int from) {
    int at = from;
    while (value(text.charAt(at)) >= 0) {
      at++;
    }
    return new TextFormatException("not a base64 character at position " + at);
  }
}
