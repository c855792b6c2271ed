package dev.vitrine.crypto;

import dev.vitrine.crypto.curve.Curve;
import dev.vitrine.crypto.curve.Multiplication;
import dev.vitrine.crypto.curve.OddMultiples;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.PrimeField;
import java.util.List;

/** ECDSA over a curve of prime order with 32-byte coordinates and scalars (SEC 1 §4.1). */
final class Ecdsa {
  private static final int GENERATOR_WIDTH = 7;
  private static final int POINT_WIDTH = 5;

  private final PrimeField field;
  private final Curve<Fp> curve;
  private final PrimeField scalars;
  private final OddMultiples<Fp> generator;

  /**
   * The scheme of a curve.
   *
   * @param a null for zero
   */
  Ecdsa(PrimeField field, Fp a, Fp b, PrimeField scalars, Fp generatorX, Fp generatorY) {
    this.field = field;
    this.curve = new Curve<>(a, b);
    this.scalars = scalars;
    generator = OddMultiples.of(curve.trusted(generatorX, generatorY), GENERATOR_WIDTH);
  }

  /** The scalar that these 32 bytes spell, or null when it is not from 1 to n - 1. */
  Fp scalar(byte[] bytes, int offset) {
    Fp scalar = scalars.fromBigEndian(bytes, offset);
    return scalar == null || scalar.isZero() ? null : scalar;
  }

  /** The point with these affine coordinates of 32 bytes each, or null when there is none. */
  Point<Fp> point(byte[] bytes, int offset) {
    Fp x = field.fromBigEndian(bytes, offset);
    Fp y = field.fromBigEndian(bytes, offset + 32);
    return x == null || y == null ? null : curve.point(x, y);
  }

  /** The point with this x and with y of this parity, or null when there is none. */
  Point<Fp> point(Fp x, boolean odd) {
    Fp y = curve.rightSide(x).squareRoot();
    if (y == null) {
      return null;
    }
    return curve.trusted(x, y.isOdd() == odd ? y : y.negate());
  }

  /** Whether r and s, both from 1 to n - 1, sign the 32 bytes of the hash for this key. */
  boolean verify(Point<Fp> key, byte[] hash, Fp r, Fp s) {
    Fp inverse = s.inverse();
    Fp hashed = scalars.wrapping(hash, 0);
    Point<Fp> sum = sum(hashed.multiply(inverse), key, r.multiply(inverse)).affine();
    return !sum.isIdentity() && scalars.wrapping(sum.x().toBigEndian(), 0).sameAs(r);
  }

  /**
   * The key for which r and s sign the hash when this is the point behind r; may be the identity.
   */
  Point<Fp> recover(Point<Fp> point, byte[] hash, Fp r, Fp s) {
    Fp inverse = r.inverse();
    Fp hashed = scalars.wrapping(hash, 0);
    return sum(hashed.multiply(inverse).negate(), point, s.multiply(inverse)).affine();
  }

  private Point<Fp> sum(Fp generatorScalar, Point<Fp> point, Fp pointScalar) {
    return Multiplication.sumOfTables(
        List.of(generator, OddMultiples.of(point, POINT_WIDTH)),
        List.of(generatorScalar.toLittleEndian(), pointScalar.toLittleEndian()));
  }
}
