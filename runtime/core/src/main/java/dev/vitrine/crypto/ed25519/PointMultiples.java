package dev.vitrine.crypto.ed25519;

/**
 * Odd multiples of a point A, and perhaps of 2^64·A, 2^128·A and 2^192·A as well: {@link
 * DoubleScalar} needs a quarter of its doublings then. Making the latter takes about as long as
 * they save once, so they are for points that several scalars meet.
 */
public final class PointMultiples {
  /** Parts of a scalar that have multiples of their own, for a point that is used again. */
  private static final int PARTS = 4;

  /** Bits of a whole scalar, and more. */
  private static final int BITS = 256;

  final int width;

  /** Bits of a part. */
  final int height;

  /** By part, then 1, 3, 5, … times the part's point. */
  final CachedPoint[][] odd;

  private PointMultiples(int width, CachedPoint[][] odd) {
    this.width = width;
    this.height = BITS / odd.length;
    this.odd = odd;
  }

  /** Multiples for one use. */
  public static PointMultiples once(EdwardsPoint point) {
    return of(point, 5, 1);
  }

  /** Multiples for several uses. */
  public static PointMultiples again(EdwardsPoint point) {
    return of(point, 5, PARTS);
  }

  /** Multiples for a point that is used all the time: more of them, at less cost each. */
  static PointMultiples always(EdwardsPoint point) {
    PointMultiples many = of(point, 7, PARTS);
    for (CachedPoint[] part : many.odd) {
      PointSum.makeAffine(part);
    }
    return many;
  }

  private static PointMultiples of(EdwardsPoint point, int width, int parts) {
    CachedPoint[][] odd = new CachedPoint[parts][];
    PointSum base = new PointSum();
    base.set(point.x(), point.y());
    for (int part = 0; part < parts; part++) {
      if (part > 0) {
        for (int i = 1; i <= BITS / parts; i++) {
          base.twice(i == BITS / parts);
        }
      }
      odd[part] = odd(base, width);
    }
    return new PointMultiples(width, odd);
  }

  private static CachedPoint[] odd(PointSum point, int width) {
    CachedPoint[] multiples = new CachedPoint[1 << (width - 2)];
    multiples[0] = point.cached();
    PointSum multiple = new PointSum();
    multiple.set(point);
    multiple.twice(true);
    CachedPoint twice = multiple.cached();
    multiple.set(point);
    for (int i = 1; i < multiples.length; i++) {
      multiple.add(twice, false);
      multiples[i] = multiple.cached();
    }
    return multiples;
  }
}
