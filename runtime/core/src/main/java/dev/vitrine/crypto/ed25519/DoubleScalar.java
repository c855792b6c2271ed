package dev.vitrine.crypto.ed25519;

import dev.vitrine.crypto.curve.Wnaf;

/** The sum s·B + k·A of a multiple of the base point and a multiple of another. */
public final class DoubleScalar {
  /** The base point: y = 4/5, x even (RFC 8032 §5.1). */
  private static final byte[] BASE = baseBytes();

  private static final PointMultiples BASE_MULTIPLES =
      PointMultiples.always(EdwardsPoint.decode(BASE));

  private final PointSum sum = new PointSum();

  /**
   * Computes s·B + k·A. The digits of a scalar are cut into as many parts as A has multiples for;
   * one doubling then serves all parts at once.
   *
   * @param s little-endian, 32 bytes, below 2^255
   * @param k little-endian, 32 bytes, below 2^255
   */
  public DoubleScalar(byte[] s, PointMultiples a, byte[] k) {
    byte[] baseDigits = Wnaf.digits(s, BASE_MULTIPLES.width);
    byte[] digits = Wnaf.digits(k, a.width);
    int parts = a.odd.length;
    boolean begun = false;
    for (int i = a.height - 1; i >= 0; i--) {
      boolean adds = false;
      for (int at = i; at < parts * a.height; at += a.height) {
        adds |= (baseDigits[at] | digits[at]) != 0;
      }
      if (begun) {
        sum.twice(adds);
      }
      if (adds) {
        begun = true;
        for (int part = 0; part < parts; part++) {
          add(BASE_MULTIPLES.odd[part], baseDigits[part * a.height + i]);
          add(a.odd[part], digits[part * a.height + i]);
        }
      }
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

  /** Whether eight times the sum is the neutral element; for the last question about the sum. */
  public boolean hasSmallOrder() {
    return sum.hasSmallOrder();
  }

  private static byte[] baseBytes() {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) 0x66);
    bytes[0] = 0x58;
    return bytes;
  }
}
