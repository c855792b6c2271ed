package dev.vitrine.crypto.curve;

/**
 * The width-w non-adjacent form of a scalar (Guide to Elliptic Curve Cryptography, algorithm 3.35):
 * digits that are zero or odd, below 2^(w-1) in magnitude, at most one of any w in a row not zero.
 */
public final class Wnaf {
  private Wnaf() {}

  /**
   * The digits, the lowest first.
   *
   * @param scalar an unsigned number, little-endian
   * @param width 2 to 8
   */
  public static byte[] digits(byte[] scalar, int width) {
    int bits = 8 * scalar.length;
    byte[] digits = new byte[bits + 1];
    int carry = 0;
    int at = 0;
    while (at <= bits) {
      if (bit(scalar, at) == carry) {
        at++;
        continue;
      }
      int window = carry;
      for (int i = 0; i < width; i++) {
        window += bit(scalar, at + i) << i;
      }
      carry = window >> (width - 1) & 1;
      digits[at] = (byte) (window - (carry << width));
      at += width;
    }
    return digits;
  }

  private static int bit(byte[] scalar, int at) {
    return at >> 3 < scalar.length ? scalar[at >> 3] >> (at & 7) & 1 : 0;
  }
}
