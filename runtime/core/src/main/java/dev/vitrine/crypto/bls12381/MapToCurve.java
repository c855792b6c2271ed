package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;
import dev.vitrine.crypto.field.PrimeField;

/**
 * Maps field elements into G1 and G2, cofactors cleared (RFC 9380 §8.8.1, §8.8.2, without the
 * hashing).
 */
public final class MapToCurve {
  private static final PrimeField FIELD = Bls12381Curves.FIELD;

  private static final SimplifiedSwu<Fp> ONTO_G1 =
      new SimplifiedSwu<>(
          FIELD.one(),
          FIELD.element(
              "144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d"),
          FIELD.element(
              "12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0"),
          FIELD.element(11),
          IsogenyG1.MAP);

  private static final SimplifiedSwu<Fp2> ONTO_G2 =
      new SimplifiedSwu<>(
          Bls12381Curves.TOWER.one(),
          new Fp2(FIELD.zero(), FIELD.element(240)),
          new Fp2(FIELD.element(1012), FIELD.element(1012)),
          new Fp2(FIELD.element(-2), FIELD.element(-1)),
          IsogenyG2.MAP);

  private MapToCurve() {}

  /** The point of G1 that belongs to u. */
  public static Point<Fp> toG1(Fp u) {
    return Bls12381Curves.clearCofactorG1(ONTO_G1.map(u));
  }

  /** The point of G2 that belongs to u. */
  public static Point<Fp2> toG2(Fp2 u) {
    return Bls12381Curves.clearCofactorG2(ONTO_G2.map(u));
  }
}
