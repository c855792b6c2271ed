package dev.vitrine.crypto.field;

import java.math.BigInteger;

/**
 * An element c0 + c1·w of the extension Fp6[w]/(w² - v) of a {@link Tower}: where pairings take
 * their values.
 */
public final class Fp12 {
  private final Fp6 c0;
  private final Fp6 c1;

  /** The element c0 + c1·w. */
  public Fp12(Fp6 c0, Fp6 c1) {
    this.c0 = c0;
    this.c1 = c1;
  }

  /** The product. */
  public Fp12 multiply(Fp12 other) {
    Fp6 t0 = c0.multiply(other.c0);
    Fp6 t1 = c1.multiply(other.c1);
    Fp6 cross = c0.add(c1).multiply(other.c0.add(other.c1)).subtract(t0).subtract(t1);
    return new Fp12(t0.add(t1.timesV()), cross);
  }

  /** The product with itself, as in a complex extension. */
  public Fp12 square() {
    Fp6 product = c0.multiply(c1);
    Fp6 sum = c0.add(c1).multiply(c0.add(c1.timesV()));
    return new Fp12(sum.subtract(product).subtract(product.timesV()), product.twice());
  }

  /** The product with a + b·w² + c·w³, the line of a curve whose twist is of type M. */
  public Fp12 multiplyByLineM(Fp2 a, Fp2 b, Fp2 c) {
    Fp6 t0 = c0.multiply(a, b);
    Fp6 t1 = c1.multiply(c).timesV();
    Fp6 cross = c0.add(c1).multiply(a, b.add(c)).subtract(t0).subtract(t1);
    return new Fp12(t0.add(t1.timesV()), cross);
  }

  /** The product with a + b·w + c·w³, the line of a curve whose twist is of type D. */
  public Fp12 multiplyByLineD(Fp2 a, Fp2 b, Fp2 c) {
    Fp6 t0 = c0.multiply(a);
    Fp6 t1 = c1.multiply(b, c);
    Fp6 cross = c0.add(c1).multiply(a.add(b), c).subtract(t0).subtract(t1);
    return new Fp12(t0.add(t1.timesV()), cross);
  }

  /** c0 - c1·w, which is this to the power p^6; in the cyclotomic subgroup the inverse. */
  public Fp12 conjugate() {
    return new Fp12(c0, c1.negate());
  }

  /** The inverse. */
  public Fp12 inverse() {
    Fp6 norm = c0.multiply(c0).subtract(c1.multiply(c1).timesV()).inverse();
    return new Fp12(c0.multiply(norm), c1.negate().multiply(norm));
  }

  /** This to the power p. */
  public Fp12 frobenius() {
    Tower tower = c0.tower();
    return new Fp12(
        new Fp6(
            tower,
            c0.c0().conjugate(),
            c0.c1().conjugate().multiply(tower.frobenius(2)),
            c0.c2().conjugate().multiply(tower.frobenius(4))),
        new Fp6(
            tower,
            c1.c0().conjugate().multiply(tower.frobenius(1)),
            c1.c1().conjugate().multiply(tower.frobenius(3)),
            c1.c2().conjugate().multiply(tower.frobenius(5))));
  }

  /** The square of an element of the cyclotomic subgroup (Granger and Scott 2010, §3.2). */
  public Fp12 cyclotomicSquare() {
    Tower tower = c0.tower();
    Fp2[] a = squareOverFp4(tower, c0.c0(), c1.c1());
    Fp2[] b = squareOverFp4(tower, c1.c0(), c0.c2());
    Fp2[] c = squareOverFp4(tower, c0.c1(), c1.c2());
    return new Fp12(
        new Fp6(tower, minus(a[0], c0.c0()), minus(b[0], c0.c1()), minus(c[0], c0.c2())),
        new Fp6(
            tower, plus(tower.timesXi(c[1]), c1.c0()), plus(a[1], c1.c1()), plus(b[1], c1.c2())));
  }

  /** The parts of (a + b·s)² where s² = ξ. */
  private static Fp2[] squareOverFp4(Tower tower, Fp2 a, Fp2 b) {
    Fp2 product = a.multiply(b);
    Fp2 sum = a.add(b).multiply(a.add(tower.timesXi(b)));
    return new Fp2[] {sum.subtract(product).subtract(tower.timesXi(product)), product.times(2)};
  }

  /** 3·square - 2·value. */
  private static Fp2 minus(Fp2 square, Fp2 value) {
    return square.plus(square.subtract(value), 2);
  }

  /** 3·square + 2·value. */
  private static Fp2 plus(Fp2 square, Fp2 value) {
    return square.plus(square.add(value), 2);
  }

  /**
   * An element of the cyclotomic subgroup to the power of an unsigned number, by its non-adjacent
   * form.
   */
  public Fp12 cyclotomicPower(long exponent) {
    Fp12 inverse = conjugate();
    // The digits of the non-adjacent form of e are those bits in which 3e and e differ, from bit 1
    // on.
    BigInteger once = new BigInteger(Long.toUnsignedString(exponent));
    BigInteger thrice = once.multiply(BigInteger.valueOf(3));
    Fp12 power = this;
    for (int bit = thrice.bitLength() - 2; bit >= 1; bit--) {
      power = power.cyclotomicSquare();
      if (thrice.testBit(bit) != once.testBit(bit)) {
        power = power.multiply(thrice.testBit(bit) ? this : inverse);
      }
    }
    return power;
  }

  /** Whether both are the same element. */
  public boolean sameAs(Fp12 other) {
    return c0.sameAs(other.c0) && c1.sameAs(other.c1);
  }
}
