package dev.vitrine.crypto.ed25519;

/**
 * Products in the field of 2^255 - 19, written out, on nine balanced limbs of 29 bits.
 *
 * <p>A column sums at most nine products of limbs. For operands whose limbs are up to α and β times
 * 2^28 that is below 9·α·β·2^56, so α·β may be up to 14. What overhangs 2^261 is folded in by 2^261
 * ≡ 19·2^6.
 */
final class Product25519 extends Products25519 {
  static final Product25519 NINE_LIMBS = new Product25519();

  private static final int BITS = 29;
  private static final long HALF = 1L << (BITS - 1);
  private static final long FOLD = 19 << 6;

  private Product25519() {
    super(BITS, 9);
  }

  @Override
  public void multiply(long[] r, long[] a, long[] b) {
    long a0 = a[0];
    long a1 = a[1];
    long a2 = a[2];
    long a3 = a[3];
    long a4 = a[4];
    long a5 = a[5];
    long a6 = a[6];
    long a7 = a[7];
    long a8 = a[8];
    long b0 = b[0];
    long b1 = b[1];
    long b2 = b[2];
    long b3 = b[3];
    long b4 = b[4];
    long b5 = b[5];
    long b6 = b[6];
    long b7 = b[7];
    long b8 = b[8];
    long c0 = a0 * b0;
    long c1 = a0 * b1 + a1 * b0;
    long c2 = a0 * b2 + a1 * b1 + a2 * b0;
    long c3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0;
    long c4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
    long c5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0;
    long c6 = a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0;
    long c7 = a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0;
    long c8 =
        a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0;
    long c9 = a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1;
    long c10 = a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2;
    long c11 = a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3;
    long c12 = a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4;
    long c13 = a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5;
    long c14 = a6 * b8 + a7 * b7 + a8 * b6;
    long c15 = a7 * b8 + a8 * b7;
    long c16 = a8 * b8;
    long carry = (c8 + HALF) >> BITS;
    c8 -= carry << BITS;
    c9 += carry;
    carry = (c9 + HALF) >> BITS;
    c9 -= carry << BITS;
    c10 += carry;
    carry = (c10 + HALF) >> BITS;
    c10 -= carry << BITS;
    c11 += carry;
    carry = (c11 + HALF) >> BITS;
    c11 -= carry << BITS;
    c12 += carry;
    carry = (c12 + HALF) >> BITS;
    c12 -= carry << BITS;
    c13 += carry;
    carry = (c13 + HALF) >> BITS;
    c13 -= carry << BITS;
    c14 += carry;
    carry = (c14 + HALF) >> BITS;
    c14 -= carry << BITS;
    c15 += carry;
    carry = (c15 + HALF) >> BITS;
    c15 -= carry << BITS;
    c16 += carry;
    carry = (c16 + HALF) >> BITS;
    c16 -= carry << BITS;
    c0 += FOLD * c9;
    c1 += FOLD * c10;
    c2 += FOLD * c11;
    c3 += FOLD * c12;
    c4 += FOLD * c13;
    c5 += FOLD * c14;
    c6 += FOLD * c15;
    c7 += FOLD * c16;
    c8 += FOLD * carry;
    carry = (c0 + HALF) >> BITS;
    c0 -= carry << BITS;
    c1 += carry;
    carry = (c1 + HALF) >> BITS;
    c1 -= carry << BITS;
    c2 += carry;
    carry = (c2 + HALF) >> BITS;
    r[2] = c2 - (carry << BITS);
    c3 += carry;
    carry = (c3 + HALF) >> BITS;
    r[3] = c3 - (carry << BITS);
    c4 += carry;
    carry = (c4 + HALF) >> BITS;
    r[4] = c4 - (carry << BITS);
    c5 += carry;
    carry = (c5 + HALF) >> BITS;
    r[5] = c5 - (carry << BITS);
    c6 += carry;
    carry = (c6 + HALF) >> BITS;
    r[6] = c6 - (carry << BITS);
    c7 += carry;
    carry = (c7 + HALF) >> BITS;
    r[7] = c7 - (carry << BITS);
    c8 += carry;
    carry = (c8 + HALF) >> BITS;
    r[8] = c8 - (carry << BITS);
    c0 += FOLD * carry;
    carry = (c0 + HALF) >> BITS;
    r[0] = c0 - (carry << BITS);
    r[1] = c1 + carry;
  }

  @Override
  public void square(long[] r, long[] a) {
    long a0 = a[0];
    long a1 = a[1];
    long a2 = a[2];
    long a3 = a[3];
    long a4 = a[4];
    long a5 = a[5];
    long a6 = a[6];
    long a7 = a[7];
    long a8 = a[8];
    long d0 = a0 << 1;
    long d1 = a1 << 1;
    long d2 = a2 << 1;
    long d3 = a3 << 1;
    long d4 = a4 << 1;
    long d5 = a5 << 1;
    long d6 = a6 << 1;
    long d7 = a7 << 1;
    long c0 = a0 * a0;
    long c1 = d0 * a1;
    long c2 = d0 * a2 + a1 * a1;
    long c3 = d0 * a3 + d1 * a2;
    long c4 = d0 * a4 + d1 * a3 + a2 * a2;
    long c5 = d0 * a5 + d1 * a4 + d2 * a3;
    long c6 = d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3;
    long c7 = d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4;
    long c8 = d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4;
    long c9 = d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5;
    long c10 = d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5;
    long c11 = d3 * a8 + d4 * a7 + d5 * a6;
    long c12 = d4 * a8 + d5 * a7 + a6 * a6;
    long c13 = d5 * a8 + d6 * a7;
    long c14 = d6 * a8 + a7 * a7;
    long c15 = d7 * a8;
    long c16 = a8 * a8;
    long carry = (c8 + HALF) >> BITS;
    c8 -= carry << BITS;
    c9 += carry;
    carry = (c9 + HALF) >> BITS;
    c9 -= carry << BITS;
    c10 += carry;
    carry = (c10 + HALF) >> BITS;
    c10 -= carry << BITS;
    c11 += carry;
    carry = (c11 + HALF) >> BITS;
    c11 -= carry << BITS;
    c12 += carry;
    carry = (c12 + HALF) >> BITS;
    c12 -= carry << BITS;
    c13 += carry;
    carry = (c13 + HALF) >> BITS;
    c13 -= carry << BITS;
    c14 += carry;
    carry = (c14 + HALF) >> BITS;
    c14 -= carry << BITS;
    c15 += carry;
    carry = (c15 + HALF) >> BITS;
    c15 -= carry << BITS;
    c16 += carry;
    carry = (c16 + HALF) >> BITS;
    c16 -= carry << BITS;
    c0 += FOLD * c9;
    c1 += FOLD * c10;
    c2 += FOLD * c11;
    c3 += FOLD * c12;
    c4 += FOLD * c13;
    c5 += FOLD * c14;
    c6 += FOLD * c15;
    c7 += FOLD * c16;
    c8 += FOLD * carry;
    carry = (c0 + HALF) >> BITS;
    c0 -= carry << BITS;
    c1 += carry;
    carry = (c1 + HALF) >> BITS;
    c1 -= carry << BITS;
    c2 += carry;
    carry = (c2 + HALF) >> BITS;
    r[2] = c2 - (carry << BITS);
    c3 += carry;
    carry = (c3 + HALF) >> BITS;
    r[3] = c3 - (carry << BITS);
    c4 += carry;
    carry = (c4 + HALF) >> BITS;
    r[4] = c4 - (carry << BITS);
    c5 += carry;
    carry = (c5 + HALF) >> BITS;
    r[5] = c5 - (carry << BITS);
    c6 += carry;
    carry = (c6 + HALF) >> BITS;
    r[6] = c6 - (carry << BITS);
    c7 += carry;
    carry = (c7 + HALF) >> BITS;
    r[7] = c7 - (carry << BITS);
    c8 += carry;
    carry = (c8 + HALF) >> BITS;
    r[8] = c8 - (carry << BITS);
    c0 += FOLD * carry;
    carry = (c0 + HALF) >> BITS;
    r[0] = c0 - (carry << BITS);
    r[1] = c1 + carry;
  }
}
