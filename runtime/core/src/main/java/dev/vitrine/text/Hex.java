package dev.vitrine.text;

/** Lower-case hexadecimal, two digits a byte. */
public final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  /** The lower-case digits of {@code bytes}. */
  public static String encode(byte[] bytes) {
    char[] out = new char[bytes.length * 2];
    for (int i = 0; i < bytes.length; i++) {
      out[2 * i] = DIGITS[(bytes[i] >> 4) & 15];
      out[2 * i + 1] = DIGITS[bytes[i] & 15];
    }
    return new String(out);
  }

  /**
   * The bytes that {@code text} spells.
   *
   * @throws TextFormatException if the length is odd or a character is not a lower-case digit
   */
  public static byte[] decode(String text) {
    if ((text.length() & 1) != 0) {
      throw new TextFormatException("hex text has an odd number of digits: " + text.length());
    }
    byte[] out = new byte[text.length() / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (digit(text, 2 * i) << 4 | digit(text, 2 * i + 1));
    }
    return out;
  }

  /**
   * The bytes that {@code text} spells, in upper or lower case: for documents of others, whose
   * spelling is not ours to choose.
   *
   * @throws TextFormatException if the length is odd or a character is no digit
   */
  public static byte[] decodeAnyCase(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'F') {
        lower[i] += 'a' - 'A';
      }
    }
    return decode(new String(lower));
  }

  private static int digit(String text, int at) {
    char c = text.charAt(at);
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    throw new TextFormatException("not a lower-case hex digit at position " + at);
  }
}
