package dev.vitrine.text;

import java.util.Arrays;

/** Base58 with the Bitcoin alphabet, as NEAR prints hashes and keys. Leading zero bytes are '1'. */
public final class Base58 {
  private static final char[] ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".toCharArray();
  private static final byte[] DIGIT = new byte[128];

  /** Digits that are taken together: 58^5 is the greatest power below 2^31. */
  private static final int GROUP = 5;

  private static final int GROUP_BASE = 656_356_768;

  static {
    Arrays.fill(DIGIT, (byte) -1);
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
    int[] limbs = limbs(bytes, zeros);
    // log(256) / log(58) is about 1.3658
    char[] out = new char[zeros + (bytes.length - zeros) * 138 / 100 + 1 + GROUP];
    int at = out.length;
    for (int top = 0; top < limbs.length; ) {
      int group = divide(limbs, top);
      while (top < limbs.length && limbs[top] == 0) {
        top++;
      }
      // The first group of the text ends with its last digit that is not zero.
      for (int i = 0; i < GROUP && (group != 0 || top < limbs.length); i++) {
        out[--at] = ALPHABET[group % 58];
        group /= 58;
      }
    }
    Arrays.fill(out, at - zeros, at, ALPHABET[0]);
    return new String(out, at - zeros, out.length - at + zeros);
  }

  /** The big-endian number from byte {@code from} on in limbs of 32 bits, the highest first. */
  private static int[] limbs(byte[] bytes, int from) {
    int[] limbs = new int[(bytes.length - from + 3) / 4];
    for (int i = from; i < bytes.length; i++) {
      int limb = limbs.length - 1 - (bytes.length - 1 - i) / 4;
      limbs[limb] = limbs[limb] << 8 | bytes[i] & 255;
    }
    return limbs;
  }

  /** Divides the number by 58^5 and answers with the remainder. */
  private static int divide(int[] limbs, int top) {
    long remainder = 0;
    for (int i = top; i < limbs.length; i++) {
      long dividend = remainder << 32 | limbs[i] & 0xffffffffL;
      limbs[i] = (int) (dividend / GROUP_BASE);
      remainder = dividend % GROUP_BASE;
    }
    return (int) remainder;
  }

  /**
   * The bytes that {@code text} spells.
   *
   * @throws TextFormatException at a character outside the alphabet
   */
  public static byte[] decode(String text) {
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == ALPHABET[0]) {
      zeros++;
    }
    // Limbs of 32 bits, the lowest first.
    int[] limbs = new int[(text.length() - zeros) * 733 / 4000 + 2];
    int used = 0;
    for (int i = zeros; i < text.length(); ) {
      int power = 1;
      int group = 0;
      for (int end = Math.min(i + GROUP, text.length()); i < end; i++) {
        group = 58 * group + digit(text, i);
        power *= 58;
      }
      used = multiplyAndAdd(limbs, used, power, group);
    }
    int length = 4 * used;
    while (length > 0 && byteOf(limbs, length - 1) == 0) {
      length--;
    }
    byte[] out = new byte[zeros + length];
    for (int i = 0; i < length; i++) {
      out[zeros + i] = byteOf(limbs, length - 1 - i);
    }
    return out;
  }

  private static int digit(String text, int at) {
    char c = text.charAt(at);
    int digit = c < 128 ? DIGIT[c] : -1;
    if (digit < 0) {
      throw new TextFormatException("not a base58 character at position " + at);
    }
    return digit;
  }

  /** Multiplies and adds to the lowest limb; answers how many limbs are used then. */
  private static int multiplyAndAdd(int[] limbs, int used, int factor, int addend) {
    long carry = addend;
    for (int i = 0; i < used; i++) {
      carry += (limbs[i] & 0xffffffffL) * factor;
      limbs[i] = (int) carry;
      carry >>>= 32;
    }
    if (carry == 0) {
      return used;
    }
    limbs[used] = (int) carry;
    return used + 1;
  }

  /** Byte {@code index} of the number, the lowest first. */
  private static byte byteOf(int[] limbs, int index) {
    return (byte) (limbs[index >> 2] >> 8 * (index & 3));
  }
}
