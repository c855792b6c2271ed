package dev.vitrine.crypto.ed25519;

/**
 * A point that grows by doubling and adding, in extended coordinates x/z, y/z with t = xy/z (Hisil,
 * Wong, Carter, Dawson 2008, §3.1 and §3.3 with a = -1). It owns its scratch space, so nothing is
 * allocated on the way.
 */
final class PointSum {
  private final long[] x = Field25519.create();
  private final long[] y = Field25519.create();
  private final long[] z = Field25519.create();

  /** Stale after {@link #twice} unless asked for. */
  private final long[] t = Field25519.create();

  private final long[] a = Field25519.create();
  private final long[] b = Field25519.create();
  private final long[] c = Field25519.create();
  private final long[] d = Field25519.create();
  private final long[] e = Field25519.create();
  private final long[] f = Field25519.create();
  private final long[] g = Field25519.create();
  private final long[] h = Field25519.create();

  /** The neutral element. */
  PointSum() {
    y[0] = 1;
    z[0] = 1;
  }

  /** Becomes the point with these affine coordinates. */
  void set(long[] affineX, long[] affineY) {
    System.arraycopy(affineX, 0, x, 0, x.length);
    System.arraycopy(affineY, 0, y, 0, x.length);
    System.arraycopy(Field25519.number(1), 0, z, 0, x.length);
    Field25519.multiply(t, x, y);
  }

  /** Becomes the other point, whose t must be up to date. */
  void set(PointSum other) {
    System.arraycopy(other.x, 0, x, 0, x.length);
    System.arraycopy(other.y, 0, y, 0, x.length);
    System.arraycopy(other.z, 0, z, 0, x.length);
    System.arraycopy(other.t, 0, t, 0, x.length);
  }

  /** Doubles; t is brought up to date only if an addition follows. */
  void twice(boolean additionFollows) {
    Field25519.square(a, x);
    Field25519.square(b, y);
    Field25519.square(c, z);
    Field25519.add(c, c, c);
    Field25519.add(h, a, b);
    Field25519.add(e, x, y);
    Field25519.square(e, e);
    Field25519.subtract(e, h, e);
    Field25519.subtract(g, a, b);
    Field25519.add(f, c, g);
    // Sizes: e 3, f 4, g 2, h 2; the largest product is e·f with 12.
    finish(additionFollows);
  }

  /** Adds the point, or takes it away. */
  void add(CachedPoint other, boolean minus) {
    Field25519.subtract(a, y, x);
    Field25519.add(b, y, x);
    Field25519.multiply(a, a, minus ? other.yPlusX() : other.yMinusX());
    Field25519.multiply(b, b, minus ? other.yMinusX() : other.yPlusX());
    Field25519.multiply(c, t, other.timesTwoD());
    if (other.twiceZ() == null) {
      Field25519.add(d, z, z);
    } else {
      Field25519.multiply(d, z, other.twiceZ());
    }
    Field25519.subtract(e, b, a);
    Field25519.add(h, b, a);
    if (minus) {
      Field25519.add(f, d, c);
      Field25519.subtract(g, d, c);
    } else {
      Field25519.subtract(f, d, c);
      Field25519.add(g, d, c);
    }
    finish(true);
  }

  private void finish(boolean withT) {
    Field25519.multiply(x, e, f);
    Field25519.multiply(y, g, h);
    Field25519.multiply(z, f, g);
    if (withT) {
      Field25519.multiply(t, e, h);
    }
  }

  /** This point, ready to be added; t must be up to date. */
  CachedPoint cached() {
    long[] plus = Field25519.create();
    Field25519.add(plus, y, x);
    long[] minus = Field25519.create();
    Field25519.subtract(minus, y, x);
    long[] twiceZ = Field25519.create();
    Field25519.add(twiceZ, z, z);
    long[] timesTwoD = Field25519.create();
    Field25519.multiply(timesTwoD, t, EdwardsCurve.TWO_D);
    return new CachedPoint(plus, minus, twiceZ, timesTwoD);
  }

  /** Makes z one in all of these, for the price of one inversion. */
  static void makeAffine(CachedPoint[] points) {
    long[] product = Field25519.number(1);
    long[][] before = new long[points.length][];
    for (int i = 0; i < points.length; i++) {
      before[i] = product;
      product = Field25519.create();
      Field25519.multiply(product, before[i], points[i].twiceZ());
    }
    long[] inverse = Field25519.create();
    Field25519.invert(inverse, product);
    for (int i = points.length - 1; i >= 0; i--) {
      long[] twice = Field25519.create();
      Field25519.multiply(twice, inverse, before[i]);
      Field25519.add(twice, twice, twice);
      Field25519.multiply(inverse, inverse, points[i].twiceZ());
      points[i] = points[i].times(twice);
    }
  }

  /** The 32 bytes of RFC 8032 §5.1.2. */
  byte[] encode() {
    long[] inverse = Field25519.create();
    Field25519.invert(inverse, z);
    Field25519.multiply(a, x, inverse);
    Field25519.multiply(b, y, inverse);
    byte[] bytes = Field25519.encode(b);
    if (Field25519.isNegative(a)) {
      bytes[31] |= (byte) 0x80;
    }
    return bytes;
  }

  /** Whether this is the neutral element, (0, 1). */
  boolean isNeutral() {
    Field25519.subtract(a, y, z);
    return Field25519.isZero(x) && Field25519.isZero(a);
  }

  /** Whether eight times this is the neutral element; doubles this three times. */
  boolean hasSmallOrder() {
    twice(false);
    twice(false);
    twice(false);
    return isNeutral();
  }
}
