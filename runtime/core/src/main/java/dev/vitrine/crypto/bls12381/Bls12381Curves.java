package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.curve.Curve;
import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.field.PrimeField;
import dev.vitrine.crypto.field.Tower;

/**
 * Parameters and groups of BLS12-381 (draft-irtf-cfrg-pairing-friendly-curves §4.2.1): of the
 * Barreto-Lynn-Scott family with x = -0xd201000000010000.
 */
public final class Bls12381Curves {
  /** The field of the coordinates. */
  public static final PrimeField FIELD =
      PrimeField.of(
          "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab",
          48);

  /** The tower with ξ = 1 + u. */
  public static final Tower TOWER = new Tower(FIELD, 1);

  /** y² = x³ + 4, of which G1 is a part. */
  public static final Curve<Fp> G1 = new Curve<>(null, FIELD.element(4));

  /** The twist of type M, y² = x³ + 4ξ, of which G2 is a part. */
  public static final Curve<Fp2> TWIST = new Curve<>(null, TOWER.xi().multiply(FIELD.element(4)));

  /** The parameter of the family without its sign; unsigned. */
  static final long MINUS_X = 0xd201000000010000L;

  /** The cube root of one for which (βx, y) is -x² times a point (x, y) of G1. */
  private static final Fp BETA =
      FIELD.element(
          "5f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffe");

  private static final Fp2 FROBENIUS_X = TOWER.frobenius(2).inverse();
  private static final Fp2 FROBENIUS_Y = TOWER.frobenius(3).inverse();

  private Bls12381Curves() {}

  /** The image of an affine point under p-power Frobenius, carried over to the twist and back. */
  static Point<Fp2> frobenius(Point<Fp2> point) {
    return point.isIdentity()
        ? point
        : TWIST.trusted(
            point.x().conjugate().multiply(FROBENIUS_X),
            point.y().conjugate().multiply(FROBENIUS_Y));
  }

  /** -x times the point. */
  private static Point<Fp2> timesMinusX(Point<Fp2> point) {
    return Multiplication.multiplySparse(point, MINUS_X);
  }

  /**
   * Whether an affine point of the curve is in G1. φ(x, y) = (βx, y) fulfils φ² + φ + 1 = 0, so
   * φ(P) = [-x²]P implies [x⁴ - x² + 1]P = [r]P = 0 (Scott 2021, "A note on group membership tests
   * for G1, G2 and GT on BLS pairing-friendly curves", §3).
   */
  public static boolean isInG1(Point<Fp> point) {
    if (point.isIdentity()) {
      return true;
    }
    Point<Fp> multiple =
        Multiplication.multiplySparse(Multiplication.multiplySparse(point, MINUS_X), MINUS_X);
    return multiple.negate().sameAs(G1.trusted(point.x().multiply(BETA), point.y()));
  }

  /**
   * Whether an affine point of the twist is in G2. Frobenius fulfils ψ² - tψ + p = 0 with t = x +
   * 1, so ψ(Q) = [x]Q implies [p + 1 - t]Q = 0; the orders of both curves have only r in common, so
   * [r]Q = 0 (Scott 2021, §4).
   */
  public static boolean isInG2(Point<Fp2> point) {
    return timesMinusX(point).negate().sameAs(frobenius(point));
  }

  /** [1 - x]P, which is in G1 (RFC 9380 §8.8.1). */
  static Point<Fp> clearCofactorG1(Point<Fp> point) {
    return Multiplication.multiplySparse(point, MINUS_X).add(point);
  }

  /**
   * [x² - x - 1]Q + [x - 1]ψ(Q) + ψ²(2Q) of an affine point, which is in G2 (RFC 9380, appendix
   * G.3).
   */
  static Point<Fp2> clearCofactorG2(Point<Fp2> point) {
    Point<Fp2> image = frobenius(point);
    // [x](Q[x] + ψ(Q)) - [x]Q - Q - ψ(Q) + ψ²(2Q), with x = -MINUS_X.
    Point<Fp2> timesX = timesMinusX(point).negate();
    Point<Fp2> inner = timesMinusX(timesX.add(image)).negate();
    return inner
        .add(timesX.negate())
        .add(point.negate())
        .add(image.negate())
        .add(frobenius(image).twice());
  }
}
