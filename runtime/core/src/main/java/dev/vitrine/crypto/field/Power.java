package dev.vitrine.crypto.field;

import java.math.BigInteger;
import java.util.Arrays;

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
    steps = Arrays.copyOf(found, count);
  }

  /** An element to the exponent, which is not zero. */
  Fp raise(Fp a) {
    Fp[] odd = new Fp[1 << (WINDOW - 1)];
    Fp square = a.square();
    odd[0] = a;
    for (int i = 1; i < odd.length; i++) {
      odd[i] = odd[i - 1].multiply(square);
    }
    Fp power = odd[steps[1]];
    for (int i = 2; i < steps.length; i += 2) {
      for (int n = steps[i]; n > 0; n--) {
        power = power.square();
      }
      if (steps[i + 1] >= 0) {
        power = power.multiply(odd[steps[i + 1]]);
      }
    }
    return power;
  }
}
