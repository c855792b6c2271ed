package dev.vitrine.crypto.field;

import java.math.BigInteger;

/** An element c0 + c1·u of the quadratic extension with u² = -1, for primes that are 3 modulo 4. */
public final class Fp2 extends Element<Fp2> {
  private final Fp c0;
  private final Fp c1;

  /** The element c0 + c1·u. */
  public Fp2(Fp c0, Fp c1) {
    this.c0 = c0;
    this.c1 = c1;
  }

  /** The part without u. */
  public Fp c0() {
    return c0;
  }

  /** The factor of u. */
  public Fp c1() {
    return c1;
  }

  @Override
  public Fp2 negate() {
    return new Fp2(c0.negate(), c1.negate());
  }

  @Override
  public Fp2 plus(Fp2 other, int factor) {
    return new Fp2(c0.plus(other.c0, factor), c1.plus(other.c1, factor));
  }

  /** The conjugate c0 - c1·u, which is also this to the power p. */
  public Fp2 conjugate() {
    return new Fp2(c0, c1.negate());
  }

  @Override
  public Fp2 multiply(Fp2 other) {
    return new Fp2(
        c0.differenceOfProducts(other.c0, c1, other.c1), c0.sumOfProducts(other.c1, c1, other.c0));
  }

  /** The product with an element of the prime field. */
  public Fp2 multiply(Fp factor) {
    return new Fp2(c0.multiply(factor), c1.multiply(factor));
  }

  @Override
  public Fp2 differenceOfProducts(Fp2 b, Fp2 c, Fp2 d) {
    return multiply(b).subtract(c.multiply(d));
  }

  @Override
  public Fp2 square() {
    return new Fp2(c0.add(c1).multiply(c0.subtract(c1)), c0.times(2).multiply(c1));
  }

  /** c0² + c1², the product with the conjugate. */
  private Fp norm() {
    return c0.sumOfProducts(c0, c1, c1);
  }

  @Override
  public Fp2 inverse() {
    return conjugate().multiply(norm().inverse());
  }

  /** This to a power that is not zero. */
  Fp2 power(BigInteger exponent) {
    Fp2 power = this;
    for (int bit = exponent.bitLength() - 2; bit >= 0; bit--) {
      power = power.square();
      if (exponent.testBit(bit)) {
        power = power.multiply(this);
      }
    }
    return power;
  }

  /**
   * A square root, or null when there is none. With n the root of the norm, (c0 + n)/2 or (c0 -
   * n)/2 is the square of the root's first part (Scott 2020, "A note on the calculation of some
   * functions in finite fields", §6.3).
   */
  @Override
  public Fp2 squareRoot() {
    Fp norm = norm().squareRoot();
    if (norm == null) {
      return null;
    }
    Fp half = c0.field().half();
    Fp2 root = rootFrom(c0.add(norm).multiply(half));
    return root != null ? root : rootFrom(c0.subtract(norm).multiply(half));
  }

  /** The root whose first part has this square, or null when that is no square. */
  private Fp2 rootFrom(Fp square) {
    Fp inverse = square.inverseRootCandidate();
    Fp real = square.multiply(inverse);
    if (!real.square().sameAs(square)) {
      return null;
    }
    if (square.isZero()) {
      // Then the root is purely imaginary: (y·u)² = -y².
      Fp imaginary = c0.negate().squareRoot();
      return imaginary == null ? null : new Fp2(square, imaginary);
    }
    return new Fp2(real, c1.multiply(inverse).multiply(c0.field().half()));
  }

  @Override
  public boolean isOdd() {
    return c0.isOdd() || (c0.isZero() && c1.isOdd());
  }

  @Override
  public boolean isZero() {
    return c0.isZero() && c1.isZero();
  }

  @Override
  Fp2 self() {
    return this;
  }
}
