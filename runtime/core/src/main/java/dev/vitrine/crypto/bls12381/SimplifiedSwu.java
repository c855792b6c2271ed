package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Element;

/**
 * The simplified Shallue-van de Woestijne-Ulas map onto a curve y² = x³ + ax + b with ab ≠ 0,
 * followed by an isogeny (RFC 9380 §6.6.2, §6.6.3).
 *
 * @param <E> elements of the field of the coordinates
 */
final class SimplifiedSwu<E extends Element<E>> {
  private final E one;
  private final E a;
  private final E b;
  private final E z;
  private final E minusBOverA;
  private final E bOverZa;
  private final Isogeny<E> isogeny;

  SimplifiedSwu(E one, E a, E b, E z, Isogeny<E> isogeny) {
    this.one = one;
    this.a = a;
    this.b = b;
    this.z = z;
    this.isogeny = isogeny;
    minusBOverA = b.multiply(a.inverse()).negate();
    bOverZa = b.multiply(z.multiply(a).inverse());
  }

  /** The affine point that belongs to a field element; cofactors are not cleared. */
  Point<E> map(E u) {
    E zuu = z.multiply(u.square());
    E denominator = zuu.square().add(zuu);
    E x = denominator.isZero() ? bOverZa : minusBOverA.multiply(one.add(denominator.inverse()));
    E y = rightSide(x).squareRoot();
    if (y == null) {
      x = zuu.multiply(x);
      y = rightSide(x).squareRoot();
    }
    return isogeny.image(x, u.isOdd() == y.isOdd() ? y : y.negate());
  }

  private E rightSide(E x) {
    return x.square().add(a).multiply(x).add(b);
  }
}
