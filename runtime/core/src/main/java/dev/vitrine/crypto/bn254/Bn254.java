package dev.vitrine.crypto.bn254;

import dev.vitrine.crypto.curve.Curve;
import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.field.PrimeField;
import dev.vitrine.crypto.field.Tower;

/**
 * Parameters and groups of alt_bn128 (EIP-196, EIP-197): a Barreto-Naehrig curve with x =
 * 4965661367192848881.
 */
public final class Bn254 {
  /** The field of the coordinates. */
  public static final PrimeField FIELD =
      PrimeField.of("30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47", 32);

  /** The integers modulo the order of the groups. */
  public static final PrimeField SCALARS =
      PrimeField.of("30644e72e131a029b85045b68181585d2833e84879b9709143e1f593f0000001", 32);

  /** The tower with ξ = 9 + u. */
  public static final Tower TOWER = new Tower(FIELD, 9);

  /** y² = x³ + 3; all its points are in the group. */
  public static final Curve<Fp> G1 = new Curve<>(null, FIELD.element(3));

  /** The twist of type D, y² = x³ + 3/ξ; its group is a small part of its points. */
  public static final Curve<Fp2> TWIST =
      new Curve<>(null, TOWER.xi().inverse().multiply(FIELD.element(3)));

  /** The parameter x of the family. */
  static final long X = 4965661367192848881L;

  private Bn254() {}

  /** The image of an affine point under p-power Frobenius, carried over to the twist and back. */
  static Point<Fp2> frobenius(Point<Fp2> point) {
    return TWIST.trusted(
        point.x().conjugate().multiply(TOWER.frobenius(2)),
        point.y().conjugate().multiply(TOWER.frobenius(3)));
  }

  /**
   * Whether an affine point of the twist is in the group of order r. Frobenius fulfils ψ² - tψ + p
   * = 0, so ψ(Q) = [t - 1]Q implies [p + 1 - t]Q = [r]Q = 0; t - 1 is 6x² (El Housni, Guillevic,
   * Piellard 2022, "Co-factor clearing and subgroup membership testing on pairing-friendly curves",
   * §4).
   */
  public static boolean isInG2(Point<Fp2> point) {
    if (point.isIdentity()) {
      return true;
    }
    Point<Fp2> multiple = Multiplication.multiplySparse(Multiplication.multiplySparse(point, X), X);
    Point<Fp2> six = multiple.twice().add(multiple).twice();
    return six.sameAs(frobenius(point));
  }
}
