package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.curve.Curve;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Element;
import java.util.List;

/**
 * A map between curves by rational functions: x' = xn(x)/xd(x), y' = y·yn(x)/yd(x) (RFC 9380,
 * appendix E).
 *
 * @param <E> elements of the field of the coordinates
 */
final class Isogeny<E extends Element<E>> {
  private final Curve<E> target;
  private final List<E> xNumerator;
  private final List<E> xDenominator;
  private final List<E> yNumerator;
  private final List<E> yDenominator;

  Isogeny(
      Curve<E> target,
      List<E> xNumerator,
      List<E> xDenominator,
      List<E> yNumerator,
      List<E> yDenominator) {
    this.target = target;
    this.xNumerator = xNumerator;
    this.xDenominator = xDenominator;
    this.yNumerator = yNumerator;
    this.yDenominator = yDenominator;
  }

  /** The affine image of a point; where a denominator is zero, the identity. */
  Point<E> image(E x, E y) {
    E xd = at(x, xDenominator);
    E yd = at(x, yDenominator);
    E product = xd.multiply(yd);
    if (product.isZero()) {
      return target.identity();
    }
    E inverse = product.inverse();
    return target.trusted(
        at(x, xNumerator).multiply(yd).multiply(inverse),
        y.multiply(at(x, yNumerator)).multiply(xd).multiply(inverse));
  }

  /** The value of a polynomial, by Horner's rule. */
  private static <E extends Element<E>> E at(E x, List<E> coefficients) {
    E value = coefficients.get(coefficients.size() - 1);
    for (int i = coefficients.size() - 2; i >= 0; i--) {
      value = value.multiply(x).add(coefficients.get(i));
    }
    return value;
  }
}
