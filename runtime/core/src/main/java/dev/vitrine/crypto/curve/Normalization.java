package dev.vitrine.crypto.curve;

import dev.vitrine.crypto.field.Element;
import java.util.ArrayList;
import java.util.List;

/** Makes many points affine with one inversion (Montgomery's trick). */
final class Normalization {
  private Normalization() {}

  static <E extends Element<E>> List<Point<E>> affine(List<Point<E>> points) {
    // prefixes.get(i) is the product of all z before point i; null while that is one.
    List<E> prefixes = new ArrayList<>(points.size());
    E product = null;
    for (Point<E> point : points) {
      prefixes.add(product);
      if (point.z() != null) {
        product = product == null ? point.z() : product.multiply(point.z());
      }
    }
    E inverse = product == null ? null : product.inverse();
    List<Point<E>> affine = new ArrayList<>(points);
    for (int i = points.size() - 1; i >= 0; i--) {
      Point<E> point = points.get(i);
      if (point.z() != null) {
        E prefix = prefixes.get(i);
        affine.set(i, point.scaled(prefix == null ? inverse : inverse.multiply(prefix)));
        inverse = inverse.multiply(point.z());
      }
    }
    return affine;
  }
}
