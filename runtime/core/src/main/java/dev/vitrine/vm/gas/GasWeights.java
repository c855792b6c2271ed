package dev.vitrine.vm.gas;

import dev.vitrine.types.Balance;

/**
 * How the gas that a call has not used is shared out among the calls it made, by their weights
 * (docs/spec/vm.md §8.4).
 */
public final class GasWeights {
  private GasWeights() {}

  /**
   * What each call gets: the floor of its share, and the last one with a weight what is left over.
   * Nothing for anybody if there are no weights.
   *
   * @param unused gas, unsigned
   * @param weights one for each call in the order of creation, unsigned; 0 gets nothing
   */
  public static long[] share(long unused, long[] weights) {
    long[] shares = new long[weights.length];
    Balance sum = Balance.ZERO;
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        sum = sum.plus(Balance.yocto(weights[i]));
        last = i;
      }
    }
    if (last < 0 || unused == 0) {
      return shares;
    }
    long given = 0;
    for (int i = 0; i < last; i++) {
      shares[i] = quotient(Balance.product(unused, weights[i]), sum);
      given += shares[i];
    }
    shares[last] = unused - given;
    return shares;
  }

  /** The floor of the quotient, which fits 64 bits: a weight is at most the sum of all. */
  private static long quotient(Balance dividend, Balance divisor) {
    if ((dividend.high() | divisor.high()) == 0) {
      return Long.divideUnsigned(dividend.low(), divisor.low());
    }
    long high = 0;
    long low = 0;
    long quotient = 0;
    for (int bit = 127; bit >= 0; bit--) {
      long word = bit >= 64 ? dividend.high() : dividend.low();
      // The rest is less than the divisor, far from 2^127: nothing is shifted out.
      high = high << 1 | low >>> 63;
      low = low << 1 | word >>> (bit & 63) & 1;
      quotient <<= 1;
      int order = Long.compareUnsigned(high, divisor.high());
      if (order > 0 || order == 0 && Long.compareUnsigned(low, divisor.low()) >= 0) {
        high -= divisor.high() + (Long.compareUnsigned(low, divisor.low()) < 0 ? 1 : 0);
        low -= divisor.low();
        quotient |= 1;
      }
    }
    return quotient;
  }
}
