package dev.vitrine.crypto.ed25519;

/**
 * A point of the curve in affine coordinates, with xy at hand; not written to after it was made.
 */
public final class EdwardsPoint {
  private final long[] x;
  private final long[] y;

  private EdwardsPoint(long[] x, long[] y) {
    this.x = x;
    this.y = y;
  }

  /**
   * The point that 32 bytes stand for, or null when there is none. As curve25519-dalek 4
   * decompresses: y is taken modulo p whether or not it is below p, and a sign bit over x = 0 is
   * ignored.
   */
  public static EdwardsPoint decode(byte[] bytes) {
    long[] y = Field25519.decode(bytes, 0);
    long[] one = Field25519.number(1);
    long[] yy = Field25519.create();
    Field25519.square(yy, y);
    long[] u = Field25519.create();
    Field25519.subtract(u, yy, one);
    long[] v = Field25519.create();
    Field25519.multiply(v, yy, EdwardsCurve.D);
    Field25519.add(v, v, one);
    long[] x = rootOfQuotient(u, v);
    if (x == null) {
      return null;
    }
    if (Field25519.isNegative(x) != (bytes[31] < 0)) {
      Field25519.negate(x, x);
    }
    return new EdwardsPoint(x, y);
  }

  /** A square root of u/v, or null when there is none (RFC 8032 §5.1.3). */
  private static long[] rootOfQuotient(long[] u, long[] v) {
    long[] v3 = Field25519.create();
    Field25519.square(v3, v);
    Field25519.multiply(v3, v3, v);
    long[] uv7 = Field25519.create();
    Field25519.square(uv7, v3);
    Field25519.multiply(uv7, uv7, v);
    Field25519.multiply(uv7, uv7, u);
    long[] x = Field25519.create();
    Field25519.powerForRoot(x, uv7);
    Field25519.multiply(x, x, v3);
    Field25519.multiply(x, x, u);
    long[] check = Field25519.create();
    Field25519.square(check, x);
    Field25519.multiply(check, check, v);
    Field25519.subtract(check, check, u);
    if (Field25519.isZero(check)) {
      return x;
    }
    Field25519.add(check, check, u);
    Field25519.add(check, check, u);
    if (!Field25519.isZero(check)) {
      return null;
    }
    Field25519.multiply(x, x, EdwardsCurve.ROOT_OF_MINUS_ONE);
    return x;
  }

  /** The point with the opposite x. */
  public EdwardsPoint negate() {
    long[] opposite = Field25519.create();
    Field25519.negate(opposite, x);
    return new EdwardsPoint(opposite, y);
  }

  /** The one encoding of this point that RFC 8032 calls for. */
  public byte[] encode() {
    byte[] bytes = Field25519.encode(y);
    if (Field25519.isNegative(x)) {
      bytes[31] |= (byte) 0x80;
    }
    return bytes;
  }

  /** Whether eight times this is the neutral element. */
  public boolean hasSmallOrder() {
    PointSum sum = new PointSum();
    sum.set(x, y);
    return sum.hasSmallOrder();
  }

  long[] x() {
    return x;
  }

  long[] y() {
    return y;
  }
}
