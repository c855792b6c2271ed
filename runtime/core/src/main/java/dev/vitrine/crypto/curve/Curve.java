package dev.vitrine.crypto.curve;

import dev.vitrine.crypto.field.Element;

/**
 * A curve y² = x³ + ax + b of odd order, so that no point but the identity is its own opposite.
 *
 * @param <E> elements of the field of its coordinates
 */
public final class Curve<E extends Element<E>> {
  private final E a;
  private final E b;
  private final Point<E> identity;

  /**
   * The curve with these coefficients.
   *
   * @param a null for zero
   */
  public Curve(E a, E b) {
    this.a = a;
    this.b = b;
    identity = new Point<>(this, null, null, null);
  }

  /** The factor of x, null when it is zero. */
  E a() {
    return a;
  }

  /** The constant term. */
  public E b() {
    return b;
  }

  /** The right side of the equation at x. */
  public E rightSide(E x) {
    E square = x.square();
    return (a == null ? square : square.add(a)).multiply(x).add(b);
  }

  /** The point at infinity. */
  public Point<E> identity() {
    return identity;
  }

  /** The point with these coordinates, or null when it is not on the curve. */
  public Point<E> point(E x, E y) {
    return y.square().sameAs(rightSide(x)) ? trusted(x, y) : null;
  }

  /** The point with these coordinates, which the caller knows to be on the curve. */
  public Point<E> trusted(E x, E y) {
    return new Point<>(this, x, y, null);
  }
}
