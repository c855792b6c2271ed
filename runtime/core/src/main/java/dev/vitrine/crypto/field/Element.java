package dev.vitrine.crypto.field;

/**
 * An element of a field, immutable.
 *
 * @param <E> the kind of element: one of the same field is always meant
 */
public abstract class Element<E extends Element<E>> {
  Element() {}

  /** The sum. */
  public final E add(E other) {
    return plus(other, 1);
  }

  /** The difference. */
  public final E subtract(E other) {
    return plus(other, -1);
  }

  /** This and {@code factor} times the other; the factor is at most 16 in magnitude. */
  public abstract E plus(E other, int factor);

  /** This times {@code factor}, from 1 to 16. */
  public final E times(int factor) {
    return plus(self(), factor - 1);
  }

  /** The element that gives zero when added to this one. */
  public abstract E negate();

  /** The product. */
  public abstract E multiply(E other);

  /** this·b - c·d. */
  public abstract E differenceOfProducts(E b, E c, E d);

  /** The product with itself. */
  public abstract E square();

  /** The inverse; that of zero is zero. */
  public abstract E inverse();

  /** A square root, or null when there is none. */
  public abstract E squareRoot();

  /**
   * sgn0 of RFC 9380 §4.1: whether the number is odd; in an extension, whether the first part that
   * is not zero is.
   */
  public abstract boolean isOdd();

  /** Whether this is zero. */
  public abstract boolean isZero();

  /** Whether both are the same element. */
  public final boolean sameAs(E other) {
    return subtract(other).isZero();
  }

  /** This, as what it is. */
  abstract E self();
}
