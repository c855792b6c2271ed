package dev.vitrine.vectors;

import java.math.BigInteger;

/**
 * How gas left over is shared out by weights ({@code docs/spec/vm.md} §8.4), worked out on its own
 * for the mock, which does not distribute.
 */
final class GasShares {
  private GasShares() {}

  /**
   * What each call gets.
   *
   * @param unused gas to share, unsigned
   * @param weights one for each call, unsigned
   */
  static long[] distribute(long unused, long[] weights) {
    long[] shares = new long[weights.length];
    BigInteger sum = BigInteger.ZERO;
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        sum = sum.add(unsigned(weights[i]));
        last = i;
      }
    }
    if (last < 0) {
      return shares;
    }
    BigInteger gas = unsigned(unused);
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      shares[i] = gas.multiply(unsigned(weights[i])).divide(sum).longValue();
      given += shares[i];
    }
    shares[last] += unused - given;
    return shares;
  }

  private static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }
}
