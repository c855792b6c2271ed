package dev.vitrine.crypto.field;

/**
 * An element of a field, immutable.
 *
 * @param <E> the kind of element: one of the same field is always meant
 */
public abstract class Element<E extends Element<E>> {
  Element() {}

  /** The sum. */
  public abstract E add(E other);

  /** The difference. */
  public abstract E subtract(E other);

  /** The element that gives zero when added to this one. */
  public abstract E negate();

  /** The product. */
  public abstract E multiply(E other);

  /** The product with itself. */
  public abstract E square();

  /** Twice this. */
  public abstract E twice();

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
}
