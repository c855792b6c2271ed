package dev.vitrine.crypto.ed25519;

import dev.vitrine.crypto.curve.Wnaf;

/** The sum s·B + k·A of a multiple of the base point and a multiple of another. */
public final class DoubleScalar {
  private static final int BASE_WIDTH = 7;
  private static final int POINT_WIDTH = 5;

  /** The base point: y = 4/5, x even (RFC 8032 §5.1). */
  private static final byte[] BASE = baseBytes();

  private static final CachedPoint[] BASE_MULTIPLES = baseMultiples();

  private final PointSum sum = new PointSum();

  /**
   * Computes s·B + k·A.
   *
   * @param s little-endian, 32 bytes
   * @param k little-endian, 32 bytes
   */
  public DoubleScalar(byte[] s, EdwardsPoint a, byte[] k) {
    byte[] baseDigits = Wnaf.digits(s, BASE_WIDTH);
    byte[] pointDigits = Wnaf.digits(k, POINT_WIDTH);
    CachedPoint[] multiples = oddMultiples(a, POINT_WIDTH, false);
    int top = baseDigits.length - 1;
    while (top >= 0 && baseDigits[top] == 0 && pointDigits[top] == 0) {
      top--;
    }
    for (int i = top; i >= 0; i--) {
      sum.twice(baseDigits[i] != 0 || pointDigits[i] != 0);
      add(BASE_MULTIPLES, baseDigits[i]);
      add(multiples, pointDigits[i]);
    }
  }

  private void add(CachedPoint[] multiples, int digit) {
    if (digit != 0) {
      sum.add(multiples[Math.abs(digit) >> 1], digit < 0);
    }
  }

  /** The encoded sum. */
  public byte[] encode() {
    return sum.encode();
  }

  /** Whether the sum is the neutral element. */
  public boolean isNeutral() {
    return sum.isNeutral();
  }

  private static CachedPoint[] oddMultiples(EdwardsPoint point, int width, boolean affine) {
    PointSum multiple = new PointSum();
    multiple.set(point.x(), point.y());
    PointSum twice = new PointSum();
    twice.set(point.x(), point.y());
    twice.twice(true);
    CachedPoint step = twice.cached();
    CachedPoint[] multiples = new CachedPoint[1 << (width - 2)];
    for (int i = 0; i < multiples.length; i++) {
      multiples[i] = affine ? multiple.cachedAffine() : multiple.cached();
      multiple.add(step, false);
    }
    return multiples;
  }

  private static CachedPoint[] baseMultiples() {
    return oddMultiples(EdwardsPoint.decode(BASE), BASE_WIDTH, true);
  }

  private static byte[] baseBytes() {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) 0x66);
    bytes[0] = 0x58;
    return bytes;
  }
}
