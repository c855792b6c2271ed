package dev.vitrine.crypto.curve;

import dev.vitrine.crypto.field.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * The odd multiples P, 3P, 5P … of a point, ready for the digits of {@link Wnaf}.
 *
 * @param <E> elements of the field of the coordinates
 */
public final class OddMultiples<E extends Element<E>> {
  private final int width;
  private final List<Point<E>> multiples;

  private OddMultiples(int width, List<Point<E>> multiples) {
    this.width = width;
    this.multiples = multiples;
  }

  /** The multiples that digits of this width need. */
  public static <E extends Element<E>> OddMultiples<E> of(Point<E> point, int width) {
    return of(List.of(point), width).get(0);
  }

  /** The multiples of several points, with one inversion for all. */
  public static <E extends Element<E>> List<OddMultiples<E>> of(List<Point<E>> points, int width) {
    int size = 1 << (width - 2);
    List<Point<E>> all = new ArrayList<>(points.size() * size);
    for (Point<E> point : points) {
      Point<E> twice = point.twice();
      Point<E> multiple = point;
      all.add(multiple);
      for (int i = 1; i < size; i++) {
        multiple = multiple.add(twice);
        all.add(multiple);
      }
    }
    List<Point<E>> affine = Normalization.affine(all);
    List<OddMultiples<E>> tables = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      tables.add(new OddMultiples<>(width, affine.subList(i * size, (i + 1) * size)));
    }
    return tables;
  }

  /** The width of the digits. */
  public int width() {
    return width;
  }

  /** The multiple that belongs to a digit, which is odd. */
  Point<E> at(int digit) {
    return digit > 0 ? multiples.get(digit >> 1) : multiples.get(-digit >> 1).negate();
  }
}
