package dev.vitrine.crypto.field;

/**
 * Products in {@link PrimeField384} (Montgomery 1985), written out so that limbs and digits live in
 * locals. Each column of partial products is summed in one {@code long}; {@link PrimeField} says
 * why none overflows.
 */
final class Product384 {
  private static final int BITS = PrimeField.BITS;
  private static final long HALF = PrimeField.HALF;

  private Product384() {}

  /** a·b. */
  static Fp384 multiply(PrimeField384 p, Fp384 a, Fp384 b) {
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
    long a10 = a.l10;
    long a11 = a.l11;
    long a12 = a.l12;
    long a13 = a.l13;
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
    long b10 = b.l10;
    long b11 = b.l11;
    long b12 = b.l12;
    long b13 = b.l13;
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
    long p10 = p.p10;
    long p11 = p.p11;
    long p12 = p.p12;
    long p13 = p.p13;
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
        a0 * b10 + a1 * b9 + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2
            + a9 * b1 + a10 * b0 + m0 * p10 + m1 * p9 + m2 * p8 + m3 * p7 + m4 * p6 + m5 * p5
            + m6 * p4 + m7 * p3 + m8 * p2 + m9 * p1;
    long m10 = p.digit(t);
    t = (t + m10 * p0) >> BITS;
    t +=
        a0 * b11 + a1 * b10 + a2 * b9 + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3
            + a9 * b2 + a10 * b1 + a11 * b0 + m0 * p11 + m1 * p10 + m2 * p9 + m3 * p8 + m4 * p7
            + m5 * p6 + m6 * p5 + m7 * p4 + m8 * p3 + m9 * p2 + m10 * p1;
    long m11 = p.digit(t);
    t = (t + m11 * p0) >> BITS;
    t +=
        a0 * b12 + a1 * b11 + a2 * b10 + a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4
            + a9 * b3 + a10 * b2 + a11 * b1 + a12 * b0 + m0 * p12 + m1 * p11 + m2 * p10 + m3 * p9
            + m4 * p8 + m5 * p7 + m6 * p6 + m7 * p5 + m8 * p4 + m9 * p3 + m10 * p2 + m11 * p1;
    long m12 = p.digit(t);
    t = (t + m12 * p0) >> BITS;
    t +=
        a0 * b13 + a1 * b12 + a2 * b11 + a3 * b10 + a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5
            + a9 * b4 + a10 * b3 + a11 * b2 + a12 * b1 + a13 * b0 + m0 * p13 + m1 * p12 + m2 * p11
            + m3 * p10 + m4 * p9 + m5 * p8 + m6 * p7 + m7 * p6 + m8 * p5 + m9 * p4 + m10 * p3
            + m11 * p2 + m12 * p1;
    long m13 = p.digit(t);
    t = (t + m13 * p0) >> BITS;
    t +=
        a1 * b13 + a2 * b12 + a3 * b11 + a4 * b10 + a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5
            + a10 * b4 + a11 * b3 + a12 * b2 + a13 * b1 + m1 * p13 + m2 * p12 + m3 * p11 + m4 * p10
            + m5 * p9 + m6 * p8 + m7 * p7 + m8 * p6 + m9 * p5 + m10 * p4 + m11 * p3 + m12 * p2
            + m13 * p1;
    long carry = (t + HALF) >> BITS;
    long r0 = t - (carry << BITS);
    t = carry;
    t +=
        a2 * b13 + a3 * b12 + a4 * b11 + a5 * b10 + a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + a10 * b5
            + a11 * b4 + a12 * b3 + a13 * b2 + m2 * p13 + m3 * p12 + m4 * p11 + m5 * p10 + m6 * p9
            + m7 * p8 + m8 * p7 + m9 * p6 + m10 * p5 + m11 * p4 + m12 * p3 + m13 * p2;
    carry = (t + HALF) >> BITS;
    long r1 = t - (carry << BITS);
    t = carry;
    t +=
        a3 * b13 + a4 * b12 + a5 * b11 + a6 * b10 + a7 * b9 + a8 * b8 + a9 * b7 + a10 * b6
            + a11 * b5 + a12 * b4 + a13 * b3 + m3 * p13 + m4 * p12 + m5 * p11 + m6 * p10 + m7 * p9
            + m8 * p8 + m9 * p7 + m10 * p6 + m11 * p5 + m12 * p4 + m13 * p3;
    carry = (t + HALF) >> BITS;
    long r2 = t - (carry << BITS);
    t = carry;
    t +=
        a4 * b13 + a5 * b12 + a6 * b11 + a7 * b10 + a8 * b9 + a9 * b8 + a10 * b7 + a11 * b6
            + a12 * b5 + a13 * b4 + m4 * p13 + m5 * p12 + m6 * p11 + m7 * p10 + m8 * p9 + m9 * p8
            + m10 * p7 + m11 * p6 + m12 * p5 + m13 * p4;
    carry = (t + HALF) >> BITS;
    long r3 = t - (carry << BITS);
    t = carry;
    t +=
        a5 * b13 + a6 * b12 + a7 * b11 + a8 * b10 + a9 * b9 + a10 * b8 + a11 * b7 + a12 * b6
            + a13 * b5 + m5 * p13 + m6 * p12 + m7 * p11 + m8 * p10 + m9 * p9 + m10 * p8 + m11 * p7
            + m12 * p6 + m13 * p5;
    carry = (t + HALF) >> BITS;
    long r4 = t - (carry << BITS);
    t = carry;
    t +=
        a6 * b13 + a7 * b12 + a8 * b11 + a9 * b10 + a10 * b9 + a11 * b8 + a12 * b7 + a13 * b6
            + m6 * p13 + m7 * p12 + m8 * p11 + m9 * p10 + m10 * p9 + m11 * p8 + m12 * p7 + m13 * p6;
    carry = (t + HALF) >> BITS;
    long r5 = t - (carry << BITS);
    t = carry;
    t +=
        a7 * b13 + a8 * b12 + a9 * b11 + a10 * b10 + a11 * b9 + a12 * b8 + a13 * b7 + m7 * p13
            + m8 * p12 + m9 * p11 + m10 * p10 + m11 * p9 + m12 * p8 + m13 * p7;
    carry = (t + HALF) >> BITS;
    long r6 = t - (carry << BITS);
    t = carry;
    t +=
        a8 * b13 + a9 * b12 + a10 * b11 + a11 * b10 + a12 * b9 + a13 * b8 + m8 * p13 + m9 * p12
            + m10 * p11 + m11 * p10 + m12 * p9 + m13 * p8;
    carry = (t + HALF) >> BITS;
    long r7 = t - (carry << BITS);
    t = carry;
    t +=
        a9 * b13 + a10 * b12 + a11 * b11 + a12 * b10 + a13 * b9 + m9 * p13 + m10 * p12 + m11 * p11
            + m12 * p10 + m13 * p9;
    carry = (t + HALF) >> BITS;
    long r8 = t - (carry << BITS);
    t = carry;
    t +=
        a10 * b13 + a11 * b12 + a12 * b11 + a13 * b10 + m10 * p13 + m11 * p12 + m12 * p11
            + m13 * p10;
    carry = (t + HALF) >> BITS;
    long r9 = t - (carry << BITS);
    t = carry;
    t += a11 * b13 + a12 * b12 + a13 * b11 + m11 * p13 + m12 * p12 + m13 * p11;
    carry = (t + HALF) >> BITS;
    long r10 = t - (carry << BITS);
    t = carry;
    t += a12 * b13 + a13 * b12 + m12 * p13 + m13 * p12;
    carry = (t + HALF) >> BITS;
    long r11 = t - (carry << BITS);
    t = carry;
    t += a13 * b13 + m13 * p13;
    carry = (t + HALF) >> BITS;
    long r12 = t - (carry << BITS);
    t = carry;
    return new Fp384(p, r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, t);
  }

  /** a². */
  static Fp384 square(PrimeField384 p, Fp384 a) {
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
    long a10 = a.l10;
    long a11 = a.l11;
    long a12 = a.l12;
    long a13 = a.l13;
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
    long p10 = p.p10;
    long p11 = p.p11;
    long p12 = p.p12;
    long p13 = p.p13;
    long d0 = a0 << 1;
    long d1 = a1 << 1;
    long d2 = a2 << 1;
    long d3 = a3 << 1;
    long d4 = a4 << 1;
    long d5 = a5 << 1;
    long d6 = a6 << 1;
    long d7 = a7 << 1;
    long d8 = a8 << 1;
    long d9 = a9 << 1;
    long d10 = a10 << 1;
    long d11 = a11 << 1;
    long d12 = a12 << 1;
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
        d0 * a10 + d1 * a9 + d2 * a8 + d3 * a7 + d4 * a6 + a5 * a5 + m0 * p10 + m1 * p9 + m2 * p8
            + m3 * p7 + m4 * p6 + m5 * p5 + m6 * p4 + m7 * p3 + m8 * p2 + m9 * p1;
    long m10 = p.digit(t);
    t = (t + m10 * p0) >> BITS;
    t +=
        d0 * a11 + d1 * a10 + d2 * a9 + d3 * a8 + d4 * a7 + d5 * a6 + m0 * p11 + m1 * p10 + m2 * p9
            + m3 * p8 + m4 * p7 + m5 * p6 + m6 * p5 + m7 * p4 + m8 * p3 + m9 * p2 + m10 * p1;
    long m11 = p.digit(t);
    t = (t + m11 * p0) >> BITS;
    t +=
        d0 * a12 + d1 * a11 + d2 * a10 + d3 * a9 + d4 * a8 + d5 * a7 + a6 * a6 + m0 * p12 + m1 * p11
            + m2 * p10 + m3 * p9 + m4 * p8 + m5 * p7 + m6 * p6 + m7 * p5 + m8 * p4 + m9 * p3
            + m10 * p2 + m11 * p1;
    long m12 = p.digit(t);
    t = (t + m12 * p0) >> BITS;
    t +=
        d0 * a13 + d1 * a12 + d2 * a11 + d3 * a10 + d4 * a9 + d5 * a8 + d6 * a7 + m0 * p13
            + m1 * p12 + m2 * p11 + m3 * p10 + m4 * p9 + m5 * p8 + m6 * p7 + m7 * p6 + m8 * p5
            + m9 * p4 + m10 * p3 + m11 * p2 + m12 * p1;
    long m13 = p.digit(t);
    t = (t + m13 * p0) >> BITS;
    t +=
        d1 * a13 + d2 * a12 + d3 * a11 + d4 * a10 + d5 * a9 + d6 * a8 + a7 * a7 + m1 * p13
            + m2 * p12 + m3 * p11 + m4 * p10 + m5 * p9 + m6 * p8 + m7 * p7 + m8 * p6 + m9 * p5
            + m10 * p4 + m11 * p3 + m12 * p2 + m13 * p1;
    long carry = (t + HALF) >> BITS;
    long r0 = t - (carry << BITS);
    t = carry;
    t +=
        d2 * a13 + d3 * a12 + d4 * a11 + d5 * a10 + d6 * a9 + d7 * a8 + m2 * p13 + m3 * p12
            + m4 * p11 + m5 * p10 + m6 * p9 + m7 * p8 + m8 * p7 + m9 * p6 + m10 * p5 + m11 * p4
            + m12 * p3 + m13 * p2;
    carry = (t + HALF) >> BITS;
    long r1 = t - (carry << BITS);
    t = carry;
    t +=
        d3 * a13 + d4 * a12 + d5 * a11 + d6 * a10 + d7 * a9 + a8 * a8 + m3 * p13 + m4 * p12
            + m5 * p11 + m6 * p10 + m7 * p9 + m8 * p8 + m9 * p7 + m10 * p6 + m11 * p5 + m12 * p4
            + m13 * p3;
    carry = (t + HALF) >> BITS;
    long r2 = t - (carry << BITS);
    t = carry;
    t +=
        d4 * a13 + d5 * a12 + d6 * a11 + d7 * a10 + d8 * a9 + m4 * p13 + m5 * p12 + m6 * p11
            + m7 * p10 + m8 * p9 + m9 * p8 + m10 * p7 + m11 * p6 + m12 * p5 + m13 * p4;
    carry = (t + HALF) >> BITS;
    long r3 = t - (carry << BITS);
    t = carry;
    t +=
        d5 * a13 + d6 * a12 + d7 * a11 + d8 * a10 + a9 * a9 + m5 * p13 + m6 * p12 + m7 * p11
            + m8 * p10 + m9 * p9 + m10 * p8 + m11 * p7 + m12 * p6 + m13 * p5;
    carry = (t + HALF) >> BITS;
    long r4 = t - (carry << BITS);
    t = carry;
    t +=
        d6 * a13 + d7 * a12 + d8 * a11 + d9 * a10 + m6 * p13 + m7 * p12 + m8 * p11 + m9 * p10
            + m10 * p9 + m11 * p8 + m12 * p7 + m13 * p6;
    carry = (t + HALF) >> BITS;
    long r5 = t - (carry << BITS);
    t = carry;
    t +=
        d7 * a13 + d8 * a12 + d9 * a11 + a10 * a10 + m7 * p13 + m8 * p12 + m9 * p11 + m10 * p10
            + m11 * p9 + m12 * p8 + m13 * p7;
    carry = (t + HALF) >> BITS;
    long r6 = t - (carry << BITS);
    t = carry;
    t +=
        d8 * a13 + d9 * a12 + d10 * a11 + m8 * p13 + m9 * p12 + m10 * p11 + m11 * p10 + m12 * p9
            + m13 * p8;
    carry = (t + HALF) >> BITS;
    long r7 = t - (carry << BITS);
    t = carry;
    t += d9 * a13 + d10 * a12 + a11 * a11 + m9 * p13 + m10 * p12 + m11 * p11 + m12 * p10 + m13 * p9;
    carry = (t + HALF) >> BITS;
    long r8 = t - (carry << BITS);
    t = carry;
    t += d10 * a13 + d11 * a12 + m10 * p13 + m11 * p12 + m12 * p11 + m13 * p10;
    carry = (t + HALF) >> BITS;
    long r9 = t - (carry << BITS);
    t = carry;
    t += d11 * a13 + a12 * a12 + m11 * p13 + m12 * p12 + m13 * p11;
    carry = (t + HALF) >> BITS;
    long r10 = t - (carry << BITS);
    t = carry;
    t += d12 * a13 + m12 * p13 + m13 * p12;
    carry = (t + HALF) >> BITS;
    long r11 = t - (carry << BITS);
    t = carry;
    t += a13 * a13 + m13 * p13;
    carry = (t + HALF) >> BITS;
    long r12 = t - (carry << BITS);
    t = carry;
    return new Fp384(p, r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, t);
  }
}
