package dev.vitrine.crypto.curve;

import dev.vitrine.crypto.field.Element;

/**
 * A point of a {@link Curve}, immutable, in Jacobian coordinates: (x/z², y/z³). Formulas by their
 * names in the Explicit-Formulas Database (hyperelliptic.org/EFD, shortw, jacobian).
 *
 * @param <E> elements of the field of the coordinates
 */
public final class Point<E extends Element<E>> {
  private final Curve<E> curve;

  /** Null in the identity. */
  private final E x;

  private final E y;

  /** Null stands for one. */
  private final E z;

  Point(Curve<E> curve, E x, E y, E z) {
    this.curve = curve;
    this.x = x;
    this.y = y;
    this.z = z;
  }

  /** Whether this is the point at infinity. */
  public boolean isIdentity() {
    return x == null;
  }

  /** The curve. */
  public Curve<E> curve() {
    return curve;
  }

  /** The x of a point that {@link #affine} gave and that is not the identity. */
  public E x() {
    return x;
  }

  /** The y of a point that {@link #affine} gave and that is not the identity. */
  public E y() {
    return y;
  }

  /** Jacobian z; null stands for one. */
  E z() {
    return z;
  }

  /** The same point with z = 1. */
  public Point<E> affine() {
    return z == null ? this : scaled(z.inverse());
  }

  /** The same point with z = 1; the caller knows the inverse of z. */
  Point<E> scaled(E inverse) {
    E square = inverse.square();
    return curve.trusted(x.multiply(square), y.multiply(square).multiply(inverse));
  }

  /** The point with the opposite y. */
  public Point<E> negate() {
    return isIdentity() ? this : new Point<>(curve, x, y.negate(), z);
  }

  /** Whether both are the same point. */
  public boolean sameAs(Point<E> other) {
    if (isIdentity() || other.isIdentity()) {
      return isIdentity() && other.isIdentity();
    }
    E zz = squareOf(z);
    E otherZz = squareOf(other.z);
    return times(x, otherZz).sameAs(times(other.x, zz))
        && times(times(y, otherZz), other.z).sameAs(times(times(other.y, zz), z));
  }

  /** Twice this point: dbl-1998-cmo-2, with both products of y3 under one reduction. */
  public Point<E> twice() {
    if (isIdentity()) {
      return this;
    }
    E yy = y.square();
    E s = x.multiply(yy).times(4);
    E m = x.square().times(3);
    if (curve.a() != null) {
      m = m.add(z == null ? curve.a() : curve.a().multiply(z.square().square()));
    }
    E x3 = m.square().plus(s, -2);
    E y3 = m.differenceOfProducts(s.subtract(x3), yy.times(8), yy);
    return new Point<>(curve, x3, y3, times(y.times(2), z));
  }

  /** The sum of both points: add-1998-cmo-2, with the multiplications by a z of one left out. */
  public Point<E> add(Point<E> other) {
    if (isIdentity()) {
      return other;
    }
    if (other.isIdentity()) {
      return this;
    }
    E z1z1 = squareOf(z);
    E z2z2 = squareOf(other.z);
    E u1 = times(x, z2z2);
    E s1 = times(times(y, z2z2), other.z);
    E h = times(other.x, z1z1).subtract(u1);
    E r = times(times(other.y, z1z1), z).subtract(s1);
    if (h.isZero()) {
      return r.isZero() ? twice() : curve.identity();
    }
    E hh = h.square();
    E hhh = hh.multiply(h);
    E v = u1.multiply(hh);
    E x3 = r.square().subtract(hhh).plus(v, -2);
    E y3 = r.differenceOfProducts(v.subtract(x3), s1, hhh);
    return new Point<>(curve, x3, y3, times(times(h, z), other.z));
  }

  private static <E extends Element<E>> E squareOf(E z) {
    return z == null ? null : z.square();
  }

  /** The product, where null stands for a factor of one. */
  private static <E extends Element<E>> E times(E value, E factor) {
    return factor == null ? value : value.multiply(factor);
  }
}
