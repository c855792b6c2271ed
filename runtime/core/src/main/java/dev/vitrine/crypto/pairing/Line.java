package dev.vitrine.crypto.pairing;

import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp12;
import dev.vitrine.crypto.field.Fp2;

/**
 * A line through points of the twist, up to a factor that the final exponentiation removes:
 * constant + byX·x + byY·y, to be taken at a point (x, y) of the curve.
 *
 * @param constant what stands alone
 * @param byX the factor of x
 * @param byY the factor of y
 */
public record Line(Fp2 constant, Fp2 byX, Fp2 byY) {
  /** The product of a value and this line at (x, y), for a twist of type D. */
  public Fp12 timesOnTwistD(Fp12 value, Fp x, Fp y) {
    return value.multiplyByLineD(byY.multiply(y), byX.multiply(x), constant);
  }

  /** The product of a value and this line at (x, y), for a twist of type M. */
  public Fp12 timesOnTwistM(Fp12 value, Fp x, Fp y) {
    return value.multiplyByLineM(constant, byX.multiply(x), byY.multiply(y));
  }
}
