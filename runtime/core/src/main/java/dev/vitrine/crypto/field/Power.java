package dev.vitrine.crypto.field;

import java.math.BigInteger;

/**
 * Raising to one exponent, prepared: sliding windows of five bits over the odd powers (Handbook of
 * Applied Cryptography, 14.85). The exponent is public, so the time may tell it.
 */
final class Power {
  private static final int WINDOW = 5;

  /**
   * Pairs: squarings to do, then the odd power to multiply by (index into the table; -1 for none).
   */
  private final int[] steps;

  Power(BigInteger exponent) {
    int[] found = new int[2 * exponent.bitLength() + 2];
    int count = 0;
    int squarings = 0;
    int bit = exponent.bitLength() - 1;
    while (bit >= 0) {
      if (!exponent.testBit(bit)) {
        squarings++;
        bit--;
        continue;
      }
      int low = Math.max(bit - WINDOW + 1, 0);
      while (!exponent.testBit(low)) {
        low++;
      }
      int width = bit - low + 1;
      int window = exponent.shiftRight(low).intValue() & ((1 << width) - 1);
      found[count++] = squarings + width;
      found[count++] = window >> 1;
      squarings = 0;
      bit = low - 1;
    }
    if (squarings > 0) {
      found[count++] = squarings;
      found[count++] = -1;
    }
    steps = java.util.Arrays.copyOf(found, count);
  }

  /** r = a to the exponent, which is not zero. */
  void raise(PrimeField field, long[] r, long[] a) {
    int limbs = field.limbCount();
    long[][] odd = new long[1 << (WINDOW - 1)][];
    long[] square = new long[limbs];
    field.square(square, a);
    odd[0] = java.util.Arrays.copyOf(a, limbs);
    for (int i = 1; i < odd.length; i++) {
      odd[i] = new long[limbs];
      field.multiply(odd[i], odd[i - 1], square);
    }
    System.arraycopy(odd[steps[1]], 0, r, 0, limbs);
    for (int i = 2; i < steps.length; i += 2) {
      for (int n = steps[i]; n > 0; n--) {
        field.square(r, r);
      }
      if (steps[i + 1] >= 0) {
        field.multiply(r, r, odd[steps[i + 1]]);
      }
    }
  }
}
