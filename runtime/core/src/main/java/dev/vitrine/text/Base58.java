package dev.vitrine.text;

/** Base58 with the Bitcoin alphabet, as NEAR prints hashes and keys. Leading zero bytes are '1'. */
public final class Base58 {
  private static final char[] ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".toCharArray();
  private static final byte[] DIGIT = new byte[128];

  static {
    java.util.Arrays.fill(DIGIT, (byte) -1);
    for (int i = 0; i < ALPHABET.length; i++) {
      DIGIT[ALPHABET[i]] = (byte) i;
    }
  }

  private Base58() {}

  /** The text of {@code bytes}. Time grows with the square of the length: for hashes and keys. */
  public static String encode(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    // log(256) / log(58) is about 1.3658
    byte[] digits = new byte[(bytes.length - zeros) * 138 / 100 + 1];
    int used = 0;
    for (int i = zeros; i < bytes.length; i++) {
      int carry = bytes[i] & 255;
      int j = 0;
      for (; j < used || carry != 0; j++) {
        carry += (digits[j] & 255) << 8;
        digits[j] = (byte) (carry % 58);
        carry /= 58;
      }
      used = j;
    }
    char[] out = new char[zeros + used];
    java.util.Arrays.fill(out, 0, zeros, '1');
    for (int i = 0; i < used; i++) {
      out[zeros + i] = ALPHABET[digits[used - 1 - i]];
    }
    return new String(out);
  }

  /**
   * The bytes that {@code text} spells.
   *
   * @throws TextFormatException at a character outside the alphabet
   */
  public static byte[] decode(String text) {
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] little = new byte[(text.length() - zeros) * 733 / 1000 + 1];
    int used = 0;
    for (int i = zeros; i < text.length(); i++) {
      char c = text.charAt(i);
      int carry = c < 128 ? DIGIT[c] : -1;
      if (carry < 0) {
        throw new TextFormatException("not a base58 character at position " + i);
      }
      int j = 0;
      for (; j < used || carry != 0; j++) {
        carry += (little[j] & 255) * 58;
        little[j] = (byte) carry;
        carry >>= 8;
      }
      used = j;
    }
    byte[] out = new byte[zeros + used];
    for (int i = 0; i < used; i++) {
      out[zeros + i] = little[used - 1 - i];
    }
    return out;
  }
}
