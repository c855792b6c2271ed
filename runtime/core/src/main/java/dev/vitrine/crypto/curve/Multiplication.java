package dev.vitrine.crypto.curve;

import dev.vitrine.crypto.field.Element;
import java.util.ArrayList;
import java.util.List;

/** Multiples of points, and sums of multiples, by public scalars in little-endian bytes. */
public final class Multiplication {
  private static final int WIDTH = 5;

  private Multiplication() {}

  /** The multiple of one point. */
  public static <E extends Element<E>> Point<E> multiply(Point<E> point, byte[] scalar) {
    return sum(List.of(point), List.of(scalar));
  }

  /** The sum of multiples of several points: Straus's way, in which the doublings are shared. */
  public static <E extends Element<E>> Point<E> sum(List<Point<E>> points, List<byte[]> scalars) {
    return sumOfTables(OddMultiples.of(points, WIDTH), scalars);
  }

  /** The same over multiples that are at hand; there is at least one. */
  public static <E extends Element<E>> Point<E> sumOfTables(
      List<OddMultiples<E>> tables, List<byte[]> scalars) {
    List<byte[]> digits = new ArrayList<>(tables.size());
    int top = 0;
    for (int i = 0; i < tables.size(); i++) {
      byte[] form = Wnaf.digits(scalars.get(i), tables.get(i).width());
      digits.add(form);
      top = Math.max(top, form.length);
    }
    Point<E> sum = tables.get(0).at(1).curve().identity();
    for (int bit = top - 1; bit >= 0; bit--) {
      sum = sum.twice();
      for (int i = 0; i < tables.size(); i++) {
        byte[] form = digits.get(i);
        if (bit < form.length && form[bit] != 0) {
          sum = sum.add(tables.get(i).at(form[bit]));
        }
      }
    }
    return sum;
  }

  /**
   * The multiple of one point by a constant with few bits set, as the parameters of
   * pairing-friendly curves are.
   */
  public static <E extends Element<E>> Point<E> multiplySparse(Point<E> point, long scalar) {
    Point<E> sum = point;
    for (int bit = 62 - Long.numberOfLeadingZeros(scalar); bit >= 0; bit--) {
      sum = sum.twice();
      if ((scalar >>> bit & 1) != 0) {
        sum = sum.add(point);
      }
    }
    return sum;
  }
}
