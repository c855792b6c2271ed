package dev.vitrine.text;

import java.util.Arrays;

/**
 * Standard base64 with padding. {@link java.util.Base64} accepts several spellings of the same
 * bytes ({@code QR==} for {@code QQ==}); here only the canonical one passes. Written out rather
 * than built on that class, whose TeaVM version ends in a trap on some malformed texts.
 */
public final class Base64Text {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final byte[] VALUES = values();
  private static final char PADDING = '=';

  private Base64Text() {}

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** The padded text of {@code bytes}. */
  public static String encode(byte[] bytes) {
    char[] text = new char[(bytes.length + 2) / 3 * 4];
    int at = 0;
    int from = 0;
    for (; from + 3 <= bytes.length; from += 3) {
      int group =
          (bytes[from] & 0xff) << 16 | (bytes[from + 1] & 0xff) << 8 | (bytes[from + 2] & 0xff);
      text[at++] = ALPHABET.charAt(group >> 18);
      text[at++] = ALPHABET.charAt(group >> 12 & 63);
      text[at++] = ALPHABET.charAt(group >> 6 & 63);
      text[at++] = ALPHABET.charAt(group & 63);
    }
    int rest = bytes.length - from;
    if (rest > 0) {
      int group = (bytes[from] & 0xff) << 16 | (rest == 2 ? (bytes[from + 1] & 0xff) << 8 : 0);
      text[at++] = ALPHABET.charAt(group >> 18);
      text[at++] = ALPHABET.charAt(group >> 12 & 63);
      text[at++] = rest == 2 ? ALPHABET.charAt(group >> 6 & 63) : PADDING;
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
    int at = 0;
    int bits = 0;
    for (int i = 0; i < digits; i++) {
      bits = bits << 6 | value(text, i);
      if ((i & 3) == 3) {
        out[at++] = (byte) (bits >> 16);
        out[at++] = (byte) (bits >> 8);
        out[at++] = (byte) bits;
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

  private static int value(String text, int position) {
    char c = text.charAt(position);
    int value = c < VALUES.length ? VALUES[c] : -1;
    if (value < 0) {
      throw new TextFormatException("not a base64 character at position " + position);
    }
    return value;
  }
}
