package dev.vitrine.crypto.ed25519;

/**
 * A point as {@link PointSum} wants what it adds: y + x, y - x, 2z, 2dxy.
 *
 * @param twiceZ null when z is one
 */
record CachedPoint(long[] yPlusX, long[] yMinusX, long[] twiceZ, long[] timesTwoD) {
  /** The same point with z one. */
  CachedPoint times(long[] inverseOfZ) {
    return new CachedPoint(
        product(yPlusX, inverseOfZ),
        product(yMinusX, inverseOfZ),
        null,
        product(timesTwoD, inverseOfZ));
  }

  private static long[] product(long[] a, long[] b) {
    long[] r = Field25519.create();
    Field25519.multiply(r, a, b);
    return r;
  }
}
