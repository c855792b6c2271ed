package dev.vitrine.crypto.field;

/** An element c0 + c1·v + c2·v² of the cubic extension Fp2[v]/(v³ - ξ) of a {@link Tower}. */
public final class Fp6 {
  private final Tower tower;
  private final Fp2 c0;
  private final Fp2 c1;
  private final Fp2 c2;

  /** The element with these coefficients. */
  public Fp6(Tower tower, Fp2 c0, Fp2 c1, Fp2 c2) {
    this.tower = tower;
    this.c0 = c0;
    this.c1 = c1;
    this.c2 = c2;
  }

  Tower tower() {
    return tower;
  }

  Fp2 c0() {
    return c0;
  }

  Fp2 c1() {
    return c1;
  }

  Fp2 c2() {
    return c2;
  }

  Fp6 add(Fp6 other) {
    return new Fp6(tower, c0.add(other.c0), c1.add(other.c1), c2.add(other.c2));
  }

  Fp6 subtract(Fp6 other) {
    return new Fp6(tower, c0.subtract(other.c0), c1.subtract(other.c1), c2.subtract(other.c2));
  }

  Fp6 negate() {
    return new Fp6(tower, c0.negate(), c1.negate(), c2.negate());
  }

  Fp6 twice() {
    return new Fp6(tower, c0.times(2), c1.times(2), c2.times(2));
  }

  /** The product, by Karatsuba's way: six products of Fp2 (Devegili and others 2006, §4). */
  Fp6 multiply(Fp6 other) {
    Fp2 t0 = c0.multiply(other.c0);
    Fp2 t1 = c1.multiply(other.c1);
    Fp2 t2 = c2.multiply(other.c2);
    Fp2 s12 = c1.add(c2).multiply(other.c1.add(other.c2)).subtract(t1).subtract(t2);
    Fp2 s01 = c0.add(c1).multiply(other.c0.add(other.c1)).subtract(t0).subtract(t1);
    Fp2 s02 = c0.add(c2).multiply(other.c0.add(other.c2)).subtract(t0).subtract(t2);
    return new Fp6(tower, t0.add(tower.timesXi(s12)), s01.add(tower.timesXi(t2)), s02.add(t1));
  }

  /** The product with b0 + b1·v: five products of Fp2. */
  Fp6 multiply(Fp2 b0, Fp2 b1) {
    Fp2 t0 = c0.multiply(b0);
    Fp2 t1 = c1.multiply(b1);
    Fp2 s12 = c1.add(c2).multiply(b1).subtract(t1);
    Fp2 s01 = c0.add(c1).multiply(b0.add(b1)).subtract(t0).subtract(t1);
    Fp2 s02 = c0.add(c2).multiply(b0).subtract(t0);
    return new Fp6(tower, t0.add(tower.timesXi(s12)), s01, s02.add(t1));
  }

  /** The product with an element of Fp2. */
  Fp6 multiply(Fp2 factor) {
    return new Fp6(tower, c0.multiply(factor), c1.multiply(factor), c2.multiply(factor));
  }

  /** The product with v. */
  Fp6 timesV() {
    return new Fp6(tower, tower.timesXi(c2), c0, c1);
  }

  /** The inverse (Beuchat and others 2010, algorithm 17). */
  Fp6 inverse() {
    Fp2 a = c0.square().subtract(tower.timesXi(c1.multiply(c2)));
    Fp2 b = tower.timesXi(c2.square()).subtract(c0.multiply(c1));
    Fp2 c = c1.square().subtract(c0.multiply(c2));
    Fp2 norm = c0.multiply(a).add(tower.timesXi(c2.multiply(b).add(c1.multiply(c))));
    return new Fp6(tower, a, b, c).multiply(norm.inverse());
  }

  boolean sameAs(Fp6 other) {
    return c0.sameAs(other.c0) && c1.sameAs(other.c1) && c2.sameAs(other.c2);
  }
}
