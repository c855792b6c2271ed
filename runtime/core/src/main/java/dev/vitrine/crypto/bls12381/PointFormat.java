package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.curve.Curve;
import dev.vitrine.crypto.curve.Point;
import dev.vitrine.crypto.field.Element;

/**
 * How points of one of the two curves are written (draft-irtf-cfrg-pairing-friendly-curves,
 * appendix C, and as the reference's library blst reads it): coordinates big-endian, three flags in
 * the highest bits of the first byte.
 *
 * @param <E> elements of the field of the coordinates
 */
public abstract class PointFormat<E extends Element<E>> {
  private static final int COMPRESSED = 0x80;
  private static final int INFINITY = 0x40;
  private static final int LARGER_Y = 0x20;
  private static final int FLAGS = COMPRESSED | INFINITY | LARGER_Y;

  private final Curve<E> curve;
  private final int coordinate;

  PointFormat(Curve<E> curve, int coordinate) {
    this.curve = curve;
    this.coordinate = coordinate;
  }

  /** Bytes of a coordinate, which is also those of a compressed point. */
  public final int compressedLength() {
    return coordinate;
  }

  /** Bytes of a point that is not compressed. */
  public final int length() {
    return 2 * coordinate;
  }

  /** The curve. */
  public final Curve<E> curve() {
    return curve;
  }

  /** The element that these bytes spell, or null when some number is not below p. */
  public abstract E coordinate(byte[] in, int at);

  /** Writes an element. */
  abstract void write(E value, byte[] out, int at);

  /** Whether of y and -y this is the larger one. */
  abstract boolean isLarger(E y);

  /**
   * The point of the curve that these bytes spell without compression, or null when they spell
   * none.
   */
  public final Point<E> read(byte[] in, int at) {
    int flags = in[at] & FLAGS;
    if (flags != 0) {
      return flags == INFINITY && isRestZero(in, at, length()) ? curve.identity() : null;
    }
    E x = coordinate(in, at);
    E y = coordinate(in, at + coordinate);
    return x == null || y == null ? null : curve.point(x, y);
  }

  /**
   * The point of the curve that these bytes spell with compression, or null when they spell none.
   */
  public final Point<E> readCompressed(byte[] in, int at) {
    int flags = in[at] & FLAGS;
    if ((flags & COMPRESSED) == 0) {
      return null;
    }
    if ((flags & INFINITY) != 0) {
      return (flags & LARGER_Y) == 0 && isRestZero(in, at, coordinate) ? curve.identity() : null;
    }
    byte[] plain = new byte[coordinate];
    System.arraycopy(in, at, plain, 0, coordinate);
    plain[0] &= (byte) ~FLAGS;
    E x = coordinate(plain, 0);
    E y = x == null ? null : curve.rightSide(x).squareRoot();
    if (y == null) {
      return null;
    }
    return curve.trusted(x, isLarger(y) == ((flags & LARGER_Y) != 0) ? y : y.negate());
  }

  /** Whether all bytes are zero but for the flags in the first. */
  private static boolean isRestZero(byte[] in, int at, int length) {
    int any = in[at] & 255 & ~FLAGS;
    for (int i = 1; i < length; i++) {
      any |= in[at + i];
    }
    return any == 0;
  }

  /** Writes a point without compression. */
  public final void write(Point<E> point, byte[] out, int at) {
    if (point.isIdentity()) {
      out[at] = INFINITY;
      return;
    }
    Point<E> affine = point.affine();
    write(affine.x(), out, at);
    write(affine.y(), out, at + coordinate);
  }
}
