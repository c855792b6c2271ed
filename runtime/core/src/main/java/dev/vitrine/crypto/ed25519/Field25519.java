package dev.vitrine.crypto.ed25519;

import java.util.Arrays;

/**
 * The field of 2^255 - 19 on signed limbs, as many as {@link Products25519} wants.
 *
 * <p>Products leave small limbs ("one"); {@link #add} and {@link #subtract} do not carry, so their
 * limbs are as large as both operands' together. A product takes operands whose sizes multiply to
 * 14 at most.
 */
final class Field25519 {
  private static Products25519 products = Product25519.NINE_LIMBS;
  private static boolean settled;

  private Field25519() {}

  static boolean use(Products25519 others) {
    if (settled) {
      return products == others;
    }
    products = others;
    return true;
  }

  /** The first constants are being made: from now on all elements have limbs like theirs. */
  static void settle() {
    settled = true;
  }

  static void multiply(long[] r, long[] a, long[] b) {
    products.multiply(r, a, b);
  }

  static void square(long[] r, long[] a) {
    products.square(r, a);
  }

  /** Bits of the top limb below 2^255. */
  private static int topBits() {
    return 255 - products.bits * (products.limbs - 1);
  }

  static long[] create() {
    return new long[products.limbs];
  }

  static long[] number(long small) {
    long[] r = create();
    r[0] = small;
    return r;
  }

  static void add(long[] r, long[] a, long[] b) {
    products.add(r, a, b);
  }

  static void subtract(long[] r, long[] a, long[] b) {
    products.subtract(r, a, b);
  }

  static void negate(long[] r, long[] a) {
    for (int i = 0; i < r.length; i++) {
      r[i] = -a[i];
    }
  }

  /** r = a to the power 2^count. */
  private static void squareTimes(long[] r, long[] a, int count) {
    square(r, a);
    for (int i = 1; i < count; i++) {
      square(r, r);
    }
  }

  /** r = a^(2^252 - 3), from which square roots of quotients come; r is none of the operands. */
  static void powerForRoot(long[] r, long[] a) {
    long[] a11 = create();
    power250(r, a, a11);
    squareTimes(r, r, 2);
    multiply(r, r, a);
  }

  /** r = 1/a; that of zero is zero. */
  static void invert(long[] r, long[] a) {
    long[] a11 = create();
    long[] t = create();
    power250(t, a, a11);
    squareTimes(t, t, 5);
    multiply(r, t, a11);
  }

  /** r = a^(2^250 - 1) and a11 = a^11, by the well known chain of doubling the run of ones. */
  private static void power250(long[] r, long[] a, long[] a11) {
    long[] t = create();
    long[] u = create();
    square(t, a);
    squareTimes(u, t, 2);
    multiply(u, u, a);
    multiply(a11, u, t);
    square(t, a11);
    multiply(u, u, t); // a^(2^5 - 1)
    squareTimes(t, u, 5);
    multiply(u, t, u); // 2^10 - 1
    squareTimes(t, u, 10);
    multiply(t, t, u); // 2^20 - 1
    long[] v = create();
    squareTimes(v, t, 20);
    multiply(t, v, t); // 2^40 - 1
    squareTimes(t, t, 10);
    multiply(u, t, u); // 2^50 - 1
    squareTimes(t, u, 50);
    multiply(t, t, u); // 2^100 - 1
    squareTimes(v, t, 100);
    multiply(t, v, t); // 2^200 - 1
    squareTimes(t, t, 50);
    multiply(r, t, u); // 2^250 - 1
  }

  /** The number in the low 255 bits of 32 little-endian bytes, below p or not. */
  static long[] decode(byte[] bytes, int offset) {
    long[] r = create();
    int bits = products.bits;
    long mask = (1L << bits) - 1;
    int limb = 0;
    long pending = 0;
    int filled = 0;
    for (int i = 0; i < 32; i++) {
      int octet = bytes[offset + i] & (i == 31 ? 127 : 255);
      pending |= (long) octet << filled;
      filled += 8;
      if (filled >= bits) {
        r[limb++] = pending & mask;
        pending >>>= bits;
        filled -= bits;
      }
    }
    if (limb < r.length) {
      r[limb] = pending;
    }
    multiply(r, r, number(1));
    return r;
  }

  /** The 32 little-endian bytes of the number from 0 to p - 1. */
  static byte[] encode(long[] a) {
    long[] t = Arrays.copyOf(a, a.length);
    // Twice what overhangs 2^255 is folded in; then the value lies between -19 and 2^255 + 19.
    for (int i = 0; i < 3; i++) {
      fold(t, carryUp(t) >> topBits());
    }
    // Whether the value is p or more shows as the overhang of the value and 19.
    long[] plus = Arrays.copyOf(t, t.length);
    plus[0] += 19;
    fold(t, carryUp(plus) >> topBits());
    carryUp(t);
    byte[] bytes = new byte[32];
    long pending = 0;
    int filled = 0;
    int limb = 0;
    for (int i = 0; i < 32; i++) {
      if (filled < 8 && limb < t.length) {
        pending |= t[limb++] << filled;
        filled += products.bits;
      }
      bytes[i] = (byte) pending;
      pending >>>= 8;
      filled -= 8;
    }
    return bytes;
  }

  /** Takes overhang·2^255 away and adds overhang·19, which is the same. */
  private static void fold(long[] t, long overhang) {
    t[t.length - 1] -= overhang << topBits();
    t[0] += 19 * overhang;
  }

  /** Makes all limbs but the top one 0 to 2^bits - 1, and answers the top one. */
  private static long carryUp(long[] t) {
    long mask = (1L << products.bits) - 1;
    for (int i = 0; i < t.length - 1; i++) {
      t[i + 1] += t[i] >> products.bits;
      t[i] &= mask;
    }
    return t[t.length - 1];
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
