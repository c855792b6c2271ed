package dev.vitrine.crypto.field;

/**
 * Products in {@link PrimeField256} (Montgomery 1985), written out so that limbs and digits live in
 * locals. Each column of partial products is summed in one {@code long}; {@link PrimeField} says
 * why none overflows.
 */
final class Product256 {
  private static final int BITS = PrimeField.BITS;
  private static final long HALF = PrimeField.HALF;

  private Product256() {}

  /** a·b. */
  static Fp256 multiply(PrimeField256 p, Fp256 a, Fp256 b) {
    long a0 = a.l0;
    long a1 = a.l1;
    long a2 = a.l2;
    long a3 = a.l3;
    long a4 = a.l4;
    long a5 = a.l5;
    long a6 = a.l6;
    long a7 = a.l7;
    long a8 = a.l8;
    long a9 = a.l9;
    long b0 = b.l0;
    long b1 = b.l1;
    long b2 = b.l2;
    long b3 = b.l3;
    long b4 = b.l4;
    long b5 = b.l5;
    long b6 = b.l6;
    long b7 = b.l7;
    long b8 = b.l8;
    long b9 = b.l9;
    long p0 = p.p0;
    long p1 = p.p1;
    long p2 = p.p2;
    long p3 = p.p3;
    long p4 = p.p4;
    long p5 = p.p5;
    long p6 = p.p6;
    long p7 = p.p7;
    long p8 = p.p8;
    long p9 = p.p9;
    long t = a0 * b0;
    long m0 = p.digit(t);
    t = (t + m0 * p0) >> BITS;
    t += a0 * b1 + a1 * b0 + m0 * p1;
    long m1 = p.digit(t);
    t = (t + m1 * p0) >> BITS;
    t += a0 * b2 + a1 * b1 + a2 * b0 + m0 * p2 + m1 * p1;
    long m2 = p.digit(t);
    t = (t + m2 * p0) >> BITS;
    t += a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + m0 * p3 + m1 * p2 + m2 * p1;
    long m3 = p.digit(t);
    t = (t + m3 * p0) >> BITS;
    t += a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + m0 * p4 + m1 * p3 + m2 * p2 + m3 * p1;
    long m4 = p.digit(t);
    t = (t + m4 * p0) >> BITS;
    t +=
        a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + m0 * p5 + m1 * p4 + m2 * p3
            + m3 * p2 + m4 * p1;
    long m5 = p.digit(t);
    t = (t + m5 * p0) >> BITS;
    t +=
        a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + m0 * p6 + m1 * p5
            + m2 * p4 + m3 * p3 + m4 * p2 + m5 * p1;
    long m6 = p.digit(t);
    t = (t + m6 * p0) >> BITS;
    t +=
        a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + m0 * p7
            + m1 * p6 + m2 * p5 + m3 * p4 + m4 * p3 + m5 * p2 + m6 * p1;
    long m7 = p.digit(t);
    t = (t + m7 * p0) >> BITS;
    t +=
        a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0
            + m0 * p8 + m1 * p7 + m2 * p6 + m3 * p5 + m4 * p4 + m5 * p3 + m6 * p2 + m7 * p1;
    long m8 = p.digit(t);
    t = (t + m8 * p0) >> BITS;
    t +=
        a0 * b9 + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1
            + a9 * b0 + m0 * p9 + m1 * p8 + m2 * p7 + m3 * p6 + m4 * p5 + m5 * p4 + m6 * p3
            + m7 * p2 + m8 * p1;
    long m9 = p.digit(t);
    t = (t + m9 * p0) >> BITS;
    t +=
        a1 * b9 + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2 + a9 * b1
            + m1 * p9 + m2 * p8 + m3 * p7 + m4 * p6 + m5 * p5 + m6 * p4 + m7 * p3 + m8 * p2
            + m9 * p1;
    long carry = (t + HALF) >> BITS;
    long r0 = t - (carry << BITS);
    t = carry;
    t +=
        a2 * b9 + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3 + a9 * b2 + m2 * p9
            + m3 * p8 + m4 * p7 + m5 * p6 + m6 * p5 + m7 * p4 + m8 * p3 + m9 * p2;
    carry = (t + HALF) >> BITS;
    long r1 = t - (carry << BITS);
    t = carry;
    t +=
        a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4 + a9 * b3 + m3 * p9 + m4 * p8
            + m5 * p7 + m6 * p6 + m7 * p5 + m8 * p4 + m9 * p3;
    carry = (t + HALF) >> BITS;
    long r2 = t - (carry << BITS);
    t = carry;
    t +=
        a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5 + a9 * b4 + m4 * p9 + m5 * p8 + m6 * p7
            + m7 * p6 + m8 * p5 + m9 * p4;
    carry = (t + HALF) >> BITS;
    long r3 = t - (carry << BITS);
    t = carry;
    t +=
        a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5 + m5 * p9 + m6 * p8 + m7 * p7 + m8 * p6
            + m9 * p5;
    carry = (t + HALF) >> BITS;
    long r4 = t - (carry << BITS);
    t = carry;
    t += a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + m6 * p9 + m7 * p8 + m8 * p7 + m9 * p6;
    carry = (t + HALF) >> BITS;
    long r5 = t - (carry << BITS);
    t = carry;
    t += a7 * b9 + a8 * b8 + a9 * b7 + m7 * p9 + m8 * p8 + m9 * p7;
    carry = (t + HALF) >> BITS;
    long r6 = t - (carry << BITS);
    t = carry;
    t += a8 * b9 + a9 * b8 + m8 * p9 + m9 * p8;
    carry = (t + HALF) >> BITS;
    long r7 = t - (carry << BITS);
    t = carry;
    t += a9 * b9 + m9 * p9;
    carry = (t + HALF) >> BITS;
    long r8 = t - (carry << BITS);
    t = carry;
    return new Fp256(p, r0, r1, r2, r3, r4, r5, r6, r7, r8, t);
  }

  /** a². */
  static Fp256 square(PrimeField256 p, Fp256 a) {
    long a0 = a.l0;
    long a1 = a.l1;
    long a2 = a.l2;
    long a3 = a.l3;
    long a4 = a.l4;
    long a5 = a.l5;
    long a6 = a.l6;
    long a7 = a.l7;
    long a8 = a.l8;
    long a9 = a.l9;
    long p0 = p.p0;
    long p1 = p.p1;
    long p2 = p.p2;
    long p3 = p.p3;
    long p4 = p.p4;
    long p5 = p.p5;
    long p6 = p.p6;
    long p7 = p.p7;
    long p8 = p.p8;
    long p9 = p.p9;
    long d0 = a0 << 1;
    long d1 = a1 << 1;
    long d2 = a2 << 1;
    long d3 = a3 << 1;
    long d4 = a4 << 1;
    long d5 = a5 << 1;
    long d6 = a6 << 1;
    long d7 = a7 << 1;
    long d8 = a8 << 1;
    long t = a0 * a0;
    long m0 = p.digit(t);
    t = (t + m0 * p0) >> BITS;
    t += d0 * a1 + m0 * p1;
    long m1 = p.digit(t);
    t = (t + m1 * p0) >> BITS;
    t += d0 * a2 + a1 * a1 + m0 * p2 + m1 * p1;
    long m2 = p.digit(t);
    t = (t + m2 * p0) >> BITS;
    t += d0 * a3 + d1 * a2 + m0 * p3 + m1 * p2 + m2 * p1;
    long m3 = p.digit(t);
    t = (t + m3 * p0) >> BITS;
    t += d0 * a4 + d1 * a3 + a2 * a2 + m0 * p4 + m1 * p3 + m2 * p2 + m3 * p1;
    long m4 = p.digit(t);
    t = (t + m4 * p0) >> BITS;
    t += d0 * a5 + d1 * a4 + d2 * a3 + m0 * p5 + m1 * p4 + m2 * p3 + m3 * p2 + m4 * p1;
    long m5 = p.digit(t);
    t = (t + m5 * p0) >> BITS;
    t +=
        d0 * a6 + d1 * a5 + d2 * a4 + a3 * a3 + m0 * p6 + m1 * p5 + m2 * p4 + m3 * p3 + m4 * p2
            + m5 * p1;
    long m6 = p.digit(t);
    t = (t + m6 * p0) >> BITS;
    t +=
        d0 * a7 + d1 * a6 + d2 * a5 + d3 * a4 + m0 * p7 + m1 * p6 + m2 * p5 + m3 * p4 + m4 * p3
            + m5 * p2 + m6 * p1;
    long m7 = p.digit(t);
    t = (t + m7 * p0) >> BITS;
    t +=
        d0 * a8 + d1 * a7 + d2 * a6 + d3 * a5 + a4 * a4 + m0 * p8 + m1 * p7 + m2 * p6 + m3 * p5
            + m4 * p4 + m5 * p3 + m6 * p2 + m7 * p1;
    long m8 = p.digit(t);
    t = (t + m8 * p0) >> BITS;
    t +=
        d0 * a9 + d1 * a8 + d2 * a7 + d3 * a6 + d4 * a5 + m0 * p9 + m1 * p8 + m2 * p7 + m3 * p6
            + m4 * p5 + m5 * p4 + m6 * p3 + m7 * p2 + m8 * p1;
    long m9 = p.digit(t);
    t = (t + m9 * p0) >> BITS;
    t +=
        d1 * a9 + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5 + m1 * p9 + m2 * p8 + m3 * p7 + m4 * p6
            + m5 * p5 + m6 * p4 + m7 * p3 + m8 * p2 + m9 * p1;
    long carry = (t + HALF) >> BITS;
    long r0 = t - (carry << BITS);
    t = carry;
    t +=
        d2 * a9 + d3 * a8 + d4 * a7 + d5 * a6 + m2 * p9 + m3 * p8 + m4 * p7 + m5 * p6 + m6 * p5
            + m7 * p4 + m8 * p3 + m9 * p2;
    carry = (t + HALF) >> BITS;
    long r1 = t - (carry << BITS);
    t = carry;
    t +=
        d3 * a9 + d4 * a8 + d5 * a7 + a6 * a6 + m3 * p9 + m4 * p8 + m5 * p7 + m6 * p6 + m7 * p5
            + m8 * p4 + m9 * p3;
    carry = (t + HALF) >> BITS;
    long r2 = t - (carry << BITS);
    t = carry;
    t += d4 * a9 + d5 * a8 + d6 * a7 + m4 * p9 + m5 * p8 + m6 * p7 + m7 * p6 + m8 * p5 + m9 * p4;
    carry = (t + HALF) >> BITS;
    long r3 = t - (carry << BITS);
    t = carry;
    t += d5 * a9 + d6 * a8 + a7 * a7 + m5 * p9 + m6 * p8 + m7 * p7 + m8 * p6 + m9 * p5;
    carry = (t + HALF) >> BITS;
    long r4 = t - (carry << BITS);
    t = carry;
    t += d6 * a9 + d7 * a8 + m6 * p9 + m7 * p8 + m8 * p7 + m9 * p6;
    carry = (t + HALF) >> BITS;
    long r5 = t - (carry << BITS);
    t = carry;
    t += d7 * a9 + a8 * a8 + m7 * p9 + m8 * p8 + m9 * p7;
    carry = (t + HALF) >> BITS;
    long r6 = t - (carry << BITS);
    t = carry;
    t += d8 * a9 + m8 * p9 + m9 * p8;
    carry = (t + HALF) >> BITS;
    long r7 = t - (carry << BITS);
    t = carry;
    t += a9 * a9 + m9 * p9;
    carry = (t + HALF) >> BITS;
    long r8 = t - (carry << BITS);
    t = carry;
    return new Fp256(p, r0, r1, r2, r3, r4, r5, r6, r7, r8, t);
  }
}
