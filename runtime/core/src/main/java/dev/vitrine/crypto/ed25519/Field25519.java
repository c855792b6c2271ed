package dev.vitrine.crypto.ed25519;

import java.util.Arrays;

/**
 * The field of 2^255 - 19 on nine signed limbs of 29 bits: a value is the sum of limbs[i]·2^(29·i),
 * any number congruent to the element.
 *
 * <p>Products leave limbs of at most 2^28 and a little in magnitude ("one"); {@link #add} and
 * {@link #subtract} do not carry, so their limbs are as large as both operands' together. A product
 * takes operands whose sizes multiply to 14 at most.
 */
final class Field25519 {
  static final int LIMBS = 9;
  private static final int BITS = 29;
  private static final long MASK = (1L << BITS) - 1;

  /** Bits of the top limb below 2^255. */
  private static final int TOP_BITS = 255 - BITS * (LIMBS - 1);

  private Field25519() {}

  static long[] create() {
    return new long[LIMBS];
  }

  static long[] number(long small) {
    long[] r = create();
    r[0] = small;
    return r;
  }

  static void add(long[] r, long[] a, long[] b) {
    for (int i = 0; i < LIMBS; i++) {
      r[i] = a[i] + b[i];
    }
  }

  static void subtract(long[] r, long[] a, long[] b) {
    for (int i = 0; i < LIMBS; i++) {
      r[i] = a[i] - b[i];
    }
  }

  static void negate(long[] r, long[] a) {
    for (int i = 0; i < LIMBS; i++) {
      r[i] = -a[i];
    }
  }

  /** r = a to the power 2^count. */
  private static void squareTimes(long[] r, long[] a, int count) {
    Product25519.square(r, a);
    for (int i = 1; i < count; i++) {
      Product25519.square(r, r);
    }
  }

  /** r = a^(2^252 - 3), from which square roots of quotients come; r is none of the operands. */
  static void powerForRoot(long[] r, long[] a) {
    long[] a11 = create();
    power250(r, a, a11);
    squareTimes(r, r, 2);
    Product25519.multiply(r, r, a);
  }

  /** r = 1/a; that of zero is zero. */
  static void invert(long[] r, long[] a) {
    long[] a11 = create();
    long[] t = create();
    power250(t, a, a11);
    squareTimes(t, t, 5);
    Product25519.multiply(r, t, a11);
  }

  /** r = a^(2^250 - 1) and a11 = a^11, by the well known chain of doubling the run of ones. */
  private static void power250(long[] r, long[] a, long[] a11) {
    long[] t = create();
    long[] u = create();
    Product25519.square(t, a);
    squareTimes(u, t, 2);
    Product25519.multiply(u, u, a);
    Product25519.multiply(a11, u, t);
    Product25519.square(t, a11);
    Product25519.multiply(u, u, t); // a^(2^5 - 1)
    squareTimes(t, u, 5);
    Product25519.multiply(u, t, u); // 2^10 - 1
    squareTimes(t, u, 10);
    Product25519.multiply(t, t, u); // 2^20 - 1
    long[] v = create();
    squareTimes(v, t, 20);
    Product25519.multiply(t, v, t); // 2^40 - 1
    squareTimes(t, t, 10);
    Product25519.multiply(u, t, u); // 2^50 - 1
    squareTimes(t, u, 50);
    Product25519.multiply(t, t, u); // 2^100 - 1
    squareTimes(v, t, 100);
    Product25519.multiply(t, v, t); // 2^200 - 1
    squareTimes(t, t, 50);
    Product25519.multiply(r, t, u); // 2^250 - 1
  }

  /** The number in the low 255 bits of 32 little-endian bytes, below p or not. */
  static long[] decode(byte[] bytes, int offset) {
    long[] r = create();
    int limb = 0;
    long pending = 0;
    int filled = 0;
    for (int i = 0; i < 32; i++) {
      int octet = bytes[offset + i] & (i == 31 ? 127 : 255);
      pending |= (long) octet << filled;
      filled += 8;
      if (filled >= BITS) {
        r[limb++] = pending & MASK;
        pending >>>= BITS;
        filled -= BITS;
      }
    }
    r[limb] = pending;
    Product25519.multiply(r, r, number(1));
    return r;
  }

  /** The 32 little-endian bytes of the number from 0 to p - 1. */
  static byte[] encode(long[] a) {
    long[] t = Arrays.copyOf(a, LIMBS);
    // Twice what overhangs 2^255 is folded in; then the value lies between -19 and 2^255 + 19.
    for (int i = 0; i < 3; i++) {
      fold(t, carryUp(t) >> TOP_BITS);
    }
    // Whether the value is p or more shows as the overhang of the value and 19.
    long[] plus = Arrays.copyOf(t, LIMBS);
    plus[0] += 19;
    fold(t, carryUp(plus) >> TOP_BITS);
    carryUp(t);
    byte[] bytes = new byte[32];
    long pending = 0;
    int filled = 0;
    int limb = 0;
    for (int i = 0; i < 32; i++) {
      if (filled < 8 && limb < LIMBS) {
        pending |= t[limb++] << filled;
        filled += BITS;
      }
      bytes[i] = (byte) pending;
      pending >>>= 8;
      filled -= 8;
    }
    return bytes;
  }

  /** Takes overhang·2^255 away and adds overhang·19, which is the same. */
  private static void fold(long[] t, long overhang) {
    t[LIMBS - 1] -= overhang << TOP_BITS;
    t[0] += 19 * overhang;
  }

  /** Makes all limbs but the top one 0 to 2^29 - 1, and answers the top one. */
  private static long carryUp(long[] t) {
    for (int i = 0; i < LIMBS - 1; i++) {
      t[i + 1] += t[i] >> BITS;
      t[i] &= MASK;
    }
    return t[LIMBS - 1];
  }

  static boolean isZero(long[] a) {
    int any = 0;
    for (byte octet : encode(a)) {
      any |= octet;
    }
    return any == 0;
  }

  /** Whether the number from 0 to p - 1 is odd, which RFC 8032 calls negative. */
  static boolean isNegative(long[] a) {
    return (encode(a)[0] & 1) != 0;
  }
}
