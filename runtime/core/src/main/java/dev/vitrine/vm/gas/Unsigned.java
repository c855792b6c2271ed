package dev.vitrine.vm.gas;

import dev.vitrine.types.Balance;

/** Arithmetic of gas: 64 bits, unsigned. */
final class Unsigned {
  private Unsigned() {}

  static long min(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  /** Whether {@code sum}, which is {@code a} plus something, ran over. */
  static boolean carried(long sum, long a) {
    return Long.compareUnsigned(sum, a) < 0;
  }

  static long addSaturating(long a, long b) {
    long sum = a + b;
    return carried(sum, a) ? -1 : sum;
  }

  static long minusSaturating(long a, long b) {
    return Long.compareUnsigned(a, b) > 0 ? a - b : 0;
  }

  /** Whether the product does not fit. */
  static boolean productOverflows(long a, long b) {
    if (((a | b) >>> 32) == 0 || a == 0) {
      return false;
    }
    return Long.compareUnsigned(b, Long.divideUnsigned(-1, a)) > 0;
  }

  /** The floor of {@code a}·{@code b}/{@code c}, at most 2^64 − 1; nothing on the way overflows. */
  static long timesOver(long a, long b, long c) {
    if (b == c) {
      return a;
    }
    long whole = Long.divideUnsigned(a, c);
    long rest = a - whole * c;
    if (productOverflows(whole, b)) {
      return -1;
    }
    return addSaturating(whole * b, rest == 0 ? 0 : wideTimesOver(rest, b, c));
  }

  /** As {@link #timesOver}, by long division bit by bit; {@code a} is less than {@code c}. */
  private static long wideTimesOver(long a, long b, long c) {
    Balance product = Balance.product(a, b);
    long rest = product.high();
    long low = product.low();
    long quotient = 0;
    for (int bit = 63; bit >= 0; bit--) {
      boolean carry = rest < 0;
      rest = rest << 1 | low >>> bit & 1;
      quotient <<= 1;
      if (carry || Long.compareUnsigned(rest, c) >= 0) {
        rest -= c;
        quotient |= 1;
      }
    }
    return quotient;
  }
}
