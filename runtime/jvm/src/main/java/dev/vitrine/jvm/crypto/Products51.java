package dev.vitrine.jvm.crypto;

import dev.vitrine.crypto.ed25519.Products25519;

/**
 * Products in the field of 2^255 - 19 on five limbs of 51 bits, for machines that multiply 64 by 64
 * bits to 128: nearly twice as fast as the core's nine limbs, which must do without.
 *
 * <p>The product of two limbs is high·2^51 + low with 0 ≤ low &lt; 2^51. Shifting the operands by
 * 13 bits together makes {@link Math#multiplyHigh} answer just that high part, rounded down. Limbs
 * of operands may be up to 2^53 in magnitude, so that a column's five high parts, 19 times, stay
 * below 2^62.
 */
public final class Products51 extends Products25519 {
  private static final int BITS = 51;
  private static final long MASK = (1L << BITS) - 1;

  private static final Products51 INSTANCE = new Products51();

  private Products51() {
    super(BITS, 5);
  }

  /**
   * Lets the core multiply like this from now on.
   *
   * @return false if it was too late; the core's own products give the same answers
   */
  public static boolean install() {
    return use(INSTANCE);
  }

  /** The part from bit 51 on of the product of limbs that were shifted by 6 and by 7. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a, b);
  }

  @Override
  public void multiply(long[] r, long[] a, long[] b) {
    long a0 = a[0];
    long a1 = a[1];
    long a2 = a[2];
    long a3 = a[3];
    long a4 = a[4];
    long b0 = b[0];
    long b1 = b[1];
    long b2 = b[2];
    long b3 = b[3];
    long b4 = b[4];
    long u0 = a0 << 6;
    long u1 = a1 << 6;
    long u2 = a2 << 6;
    long u3 = a3 << 6;
    long u4 = a4 << 6;
    long v0 = b0 << 7;
    long v1 = b1 << 7;
    long v2 = b2 << 7;
    long v3 = b3 << 7;
    long v4 = b4 << 7;
    long c0 =
        (a0 * b0 & MASK)
            + 19
                * ((a1 * b4 & MASK)
                    + (a2 * b3 & MASK)
                    + (a3 * b2 & MASK)
                    + (a4 * b1 & MASK)
                    + high(u0, v4)
                    + high(u1, v3)
                    + high(u2, v2)
                    + high(u3, v1)
                    + high(u4, v0));
    long c1 =
        (a0 * b1 & MASK)
            + (a1 * b0 & MASK)
            + high(u0, v0)
            + 19
                * ((a2 * b4 & MASK)
                    + (a3 * b3 & MASK)
                    + (a4 * b2 & MASK)
                    + high(u1, v4)
                    + high(u2, v3)
                    + high(u3, v2)
                    + high(u4, v1));
    long c2 =
        (a0 * b2 & MASK)
            + (a1 * b1 & MASK)
            + (a2 * b0 & MASK)
            + high(u0, v1)
            + high(u1, v0)
            + 19
                * ((a3 * b4 & MASK)
                    + (a4 * b3 & MASK)
                    + high(u2, v4)
                    + high(u3, v3)
                    + high(u4, v2));
    long c3 =
        (a0 * b3 & MASK)
            + (a1 * b2 & MASK)
            + (a2 * b1 & MASK)
            + (a3 * b0 & MASK)
            + high(u0, v2)
            + high(u1, v1)
            + high(u2, v0)
            + 19 * ((a4 * b4 & MASK) + high(u3, v4) + high(u4, v3));
    long c4 =
        (a0 * b4 & MASK)
            + (a1 * b3 & MASK)
            + (a2 * b2 & MASK)
            + (a3 * b1 & MASK)
            + (a4 * b0 & MASK)
            + high(u0, v3)
            + high(u1, v2)
            + high(u2, v1)
            + high(u3, v0)
            + 19 * (high(u4, v4));
    carry(r, c0, c1, c2, c3, c4);
  }

  @Override
  public void square(long[] r, long[] a) {
    long a0 = a[0];
    long a1 = a[1];
    long a2 = a[2];
    long a3 = a[3];
    long a4 = a[4];
    long d0 = 2 * a0;
    long d1 = 2 * a1;
    long d2 = 2 * a2;
    long d3 = 2 * a3;
    long u0 = a0 << 6;
    long u1 = a1 << 6;
    long u2 = a2 << 6;
    long u3 = a3 << 6;
    long u4 = a4 << 6;
    long v0 = a0 << 7;
    long v1 = a1 << 7;
    long v2 = a2 << 7;
    long v3 = a3 << 7;
    long v4 = a4 << 7;
    long c0 =
        (a0 * a0 & MASK)
            + 19
                * ((d1 * a4 & MASK)
                    + (d2 * a3 & MASK)
                    + high(v0, v4)
                    + high(v1, v3)
                    + high(u2, v2));
    long c1 =
        (d0 * a1 & MASK)
            + high(u0, v0)
            + 19 * ((d2 * a4 & MASK) + (a3 * a3 & MASK) + high(v1, v4) + high(v2, v3));
    long c2 =
        (d0 * a2 & MASK)
            + (a1 * a1 & MASK)
            + high(v0, v1)
            + 19 * ((d3 * a4 & MASK) + high(v2, v4) + high(u3, v3));
    long c3 =
        (d0 * a3 & MASK)
            + (d1 * a2 & MASK)
            + high(v0, v2)
            + high(u1, v1)
            + 19 * ((a4 * a4 & MASK) + high(v3, v4));
    long c4 =
        (d0 * a4 & MASK)
            + (d1 * a3 & MASK)
            + (a2 * a2 & MASK)
            + high(v0, v3)
            + high(v1, v2)
            + 19 * (high(u4, v4));
    carry(r, c0, c1, c2, c3, c4);
  }

  @Override
  public void add(long[] r, long[] a, long[] b) {
    r[0] = a[0] + b[0];
    r[1] = a[1] + b[1];
    r[2] = a[2] + b[2];
    r[3] = a[3] + b[3];
    r[4] = a[4] + b[4];
  }

  @Override
  public void subtract(long[] r, long[] a, long[] b) {
    r[0] = a[0] - b[0];
    r[1] = a[1] - b[1];
    r[2] = a[2] - b[2];
    r[3] = a[3] - b[3];
    r[4] = a[4] - b[4];
  }

  /** Carries columns up to the top, and what overhangs 2^255 into the lowest, 19 times. */
  private static void carry(long[] r, long c0, long c1, long c2, long c3, long c4) {
    long d1 = c1 + (c0 >> BITS);
    long d2 = c2 + (d1 >> BITS);
    long d3 = c3 + (d2 >> BITS);
    long d4 = c4 + (d3 >> BITS);
    long d0 = (c0 & MASK) + 19 * (d4 >> BITS);
    r[0] = d0 & MASK;
    r[1] = (d1 & MASK) + (d0 >> BITS);
    r[2] = d2 & MASK;
    r[3] = d3 & MASK;
    r[4] = d4 & MASK;
  }
}
