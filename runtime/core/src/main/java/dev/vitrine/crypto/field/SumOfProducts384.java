package dev.vitrine.crypto.field;

/**
 * Two products in {@link PrimeField384} under one reduction, written out like {@link Product384}.
 */
final class SumOfProducts384 {
  private static final int BITS = PrimeField.BITS;
  private static final long HALF = PrimeField.HALF;

  private SumOfProducts384() {}

  /** a·b + sign·c·d. */
  static Fp384 of(PrimeField384 p, Fp384 a, Fp384 b, Fp384 c, Fp384 d, int sign) {
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
    long c0 = c.l0;
    long c1 = c.l1;
    long c2 = c.l2;
    long c3 = c.l3;
    long c4 = c.l4;
    long c5 = c.l5;
    long c6 = c.l6;
    long c7 = c.l7;
    long c8 = c.l8;
    long c9 = c.l9;
    long c10 = c.l10;
    long c11 = c.l11;
    long c12 = c.l12;
    long c13 = c.l13;
    long d0 = sign * d.l0;
    long d1 = sign * d.l1;
    long d2 = sign * d.l2;
    long d3 = sign * d.l3;
    long d4 = sign * d.l4;
    long d5 = sign * d.l5;
    long d6 = sign * d.l6;
    long d7 = sign * d.l7;
    long d8 = sign * d.l8;
    long d9 = sign * d.l9;
    long d10 = sign * d.l10;
    long d11 = sign * d.l11;
    long d12 = sign * d.l12;
    long d13 = sign * d.l13;
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
    long t = a0 * b0 + c0 * d0;
    long m0 = p.digit(t);
    t = (t + m0 * p0) >> BITS;
    t += a0 * b1 + a1 * b0 + c0 * d1 + c1 * d0 + m0 * p1;
    long m1 = p.digit(t);
    t = (t + m1 * p0) >> BITS;
    t += a0 * b2 + a1 * b1 + a2 * b0 + c0 * d2 + c1 * d1 + c2 * d0 + m0 * p2 + m1 * p1;
    long m2 = p.digit(t);
    t = (t + m2 * p0) >> BITS;
    t +=
        a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + c0 * d3 + c1 * d2 + c2 * d1 + c3 * d0 + m0 * p3
            + m1 * p2 + m2 * p1;
    long m3 = p.digit(t);
    t = (t + m3 * p0) >> BITS;
    t +=
        a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + c0 * d4 + c1 * d3 + c2 * d2 + c3 * d1
            + c4 * d0 + m0 * p4 + m1 * p3 + m2 * p2 + m3 * p1;
    long m4 = p.digit(t);
    t = (t + m4 * p0) >> BITS;
    t +=
        a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + c0 * d5 + c1 * d4 + c2 * d3
            + c3 * d2 + c4 * d1 + c5 * d0 + m0 * p5 + m1 * p4 + m2 * p3 + m3 * p2 + m4 * p1;
    long m5 = p.digit(t);
    t = (t + m5 * p0) >> BITS;
    t +=
        a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + c0 * d6 + c1 * d5
            + c2 * d4 + c3 * d3 + c4 * d2 + c5 * d1 + c6 * d0 + m0 * p6 + m1 * p5 + m2 * p4
            + m3 * p3 + m4 * p2 + m5 * p1;
    long m6 = p.digit(t);
    t = (t + m6 * p0) >> BITS;
    t +=
        a0 * b7 + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + a7 * b0 + c0 * d7
            + c1 * d6 + c2 * d5 + c3 * d4 + c4 * d3 + c5 * d2 + c6 * d1 + c7 * d0 + m0 * p7
            + m1 * p6 + m2 * p5 + m3 * p4 + m4 * p3 + m5 * p2 + m6 * p1;
    long m7 = p.digit(t);
    t = (t + m7 * p0) >> BITS;
    t +=
        a0 * b8 + a1 * b7 + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + a7 * b1 + a8 * b0
            + c0 * d8 + c1 * d7 + c2 * d6 + c3 * d5 + c4 * d4 + c5 * d3 + c6 * d2 + c7 * d1
            + c8 * d0 + m0 * p8 + m1 * p7 + m2 * p6 + m3 * p5 + m4 * p4 + m5 * p3 + m6 * p2
            + m7 * p1;
    long m8 = p.digit(t);
    t = (t + m8 * p0) >> BITS;
    t +=
        a0 * b9 + a1 * b8 + a2 * b7 + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + a7 * b2 + a8 * b1
            + a9 * b0 + c0 * d9 + c1 * d8 + c2 * d7 + c3 * d6 + c4 * d5 + c5 * d4 + c6 * d3
            + c7 * d2 + c8 * d1 + c9 * d0 + m0 * p9 + m1 * p8 + m2 * p7 + m3 * p6 + m4 * p5
            + m5 * p4 + m6 * p3 + m7 * p2 + m8 * p1;
    long m9 = p.digit(t);
    t = (t + m9 * p0) >> BITS;
    t +=
        a0 * b10 + a1 * b9 + a2 * b8 + a3 * b7 + a4 * b6 + a5 * b5 + a6 * b4 + a7 * b3 + a8 * b2
            + a9 * b1 + a10 * b0 + c0 * d10 + c1 * d9 + c2 * d8 + c3 * d7 + c4 * d6 + c5 * d5
            + c6 * d4 + c7 * d3 + c8 * d2 + c9 * d1 + c10 * d0 + m0 * p10 + m1 * p9 + m2 * p8
            + m3 * p7 + m4 * p6 + m5 * p5 + m6 * p4 + m7 * p3 + m8 * p2 + m9 * p1;
    long m10 = p.digit(t);
    t = (t + m10 * p0) >> BITS;
    t +=
        a0 * b11 + a1 * b10 + a2 * b9 + a3 * b8 + a4 * b7 + a5 * b6 + a6 * b5 + a7 * b4 + a8 * b3
            + a9 * b2 + a10 * b1 + a11 * b0 + c0 * d11 + c1 * d10 + c2 * d9 + c3 * d8 + c4 * d7
            + c5 * d6 + c6 * d5 + c7 * d4 + c8 * d3 + c9 * d2 + c10 * d1 + c11 * d0 + m0 * p11
            + m1 * p10 + m2 * p9 + m3 * p8 + m4 * p7 + m5 * p6 + m6 * p5 + m7 * p4 + m8 * p3
            + m9 * p2 + m10 * p1;
    long m11 = p.digit(t);
    t = (t + m11 * p0) >> BITS;
    t +=
        a0 * b12 + a1 * b11 + a2 * b10 + a3 * b9 + a4 * b8 + a5 * b7 + a6 * b6 + a7 * b5 + a8 * b4
            + a9 * b3 + a10 * b2 + a11 * b1 + a12 * b0 + c0 * d12 + c1 * d11 + c2 * d10 + c3 * d9
            + c4 * d8 + c5 * d7 + c6 * d6 + c7 * d5 + c8 * d4 + c9 * d3 + c10 * d2 + c11 * d1
            + c12 * d0 + m0 * p12 + m1 * p11 + m2 * p10 + m3 * p9 + m4 * p8 + m5 * p7 + m6 * p6
            + m7 * p5 + m8 * p4 + m9 * p3 + m10 * p2 + m11 * p1;
    long m12 = p.digit(t);
    t = (t + m12 * p0) >> BITS;
    t +=
        a0 * b13 + a1 * b12 + a2 * b11 + a3 * b10 + a4 * b9 + a5 * b8 + a6 * b7 + a7 * b6 + a8 * b5
            + a9 * b4 + a10 * b3 + a11 * b2 + a12 * b1 + a13 * b0 + c0 * d13 + c1 * d12 + c2 * d11
            + c3 * d10 + c4 * d9 + c5 * d8 + c6 * d7 + c7 * d6 + c8 * d5 + c9 * d4 + c10 * d3
            + c11 * d2 + c12 * d1 + c13 * d0 + m0 * p13 + m1 * p12 + m2 * p11 + m3 * p10 + m4 * p9
            + m5 * p8 + m6 * p7 + m7 * p6 + m8 * p5 + m9 * p4 + m10 * p3 + m11 * p2 + m12 * p1;
    long m13 = p.digit(t);
    t = (t + m13 * p0) >> BITS;
    t +=
        a1 * b13 + a2 * b12 + a3 * b11 + a4 * b10 + a5 * b9 + a6 * b8 + a7 * b7 + a8 * b6 + a9 * b5
            + a10 * b4 + a11 * b3 + a12 * b2 + a13 * b1 + c1 * d13 + c2 * d12 + c3 * d11 + c4 * d10
            + c5 * d9 + c6 * d8 + c7 * d7 + c8 * d6 + c9 * d5 + c10 * d4 + c11 * d3 + c12 * d2
            + c13 * d1 + m1 * p13 + m2 * p12 + m3 * p11 + m4 * p10 + m5 * p9 + m6 * p8 + m7 * p7
            + m8 * p6 + m9 * p5 + m10 * p4 + m11 * p3 + m12 * p2 + m13 * p1;
    long carry = (t + HALF) >> BITS;
    long r0 = t - (carry << BITS);
    t = carry;
    t +=
        a2 * b13 + a3 * b12 + a4 * b11 + a5 * b10 + a6 * b9 + a7 * b8 + a8 * b7 + a9 * b6 + a10 * b5
            + a11 * b4 + a12 * b3 + a13 * b2 + c2 * d13 + c3 * d12 + c4 * d11 + c5 * d10 + c6 * d9
            + c7 * d8 + c8 * d7 + c9 * d6 + c10 * d5 + c11 * d4 + c12 * d3 + c13 * d2 + m2 * p13
            + m3 * p12 + m4 * p11 + m5 * p10 + m6 * p9 + m7 * p8 + m8 * p7 + m9 * p6 + m10 * p5
            + m11 * p4 + m12 * p3 + m13 * p2;
    carry = (t + HALF) >> BITS;
    long r1 = t - (carry << BITS);
    t = carry;
    t +=
        a3 * b13 + a4 * b12 + a5 * b11 + a6 * b10 + a7 * b9 + a8 * b8 + a9 * b7 + a10 * b6
            + a11 * b5 + a12 * b4 + a13 * b3 + c3 * d13 + c4 * d12 + c5 * d11 + c6 * d10 + c7 * d9
            + c8 * d8 + c9 * d7 + c10 * d6 + c11 * d5 + c12 * d4 + c13 * d3 + m3 * p13 + m4 * p12
            + m5 * p11 + m6 * p10 + m7 * p9 + m8 * p8 + m9 * p7 + m10 * p6 + m11 * p5 + m12 * p4
            + m13 * p3;
    carry = (t + HALF) >> BITS;
    long r2 = t - (carry << BITS);
    t = carry;
    t +=
        a4 * b13 + a5 * b12 + a6 * b11 + a7 * b10 + a8 * b9 + a9 * b8 + a10 * b7 + a11 * b6
            + a12 * b5 + a13 * b4 + c4 * d13 + c5 * d12 + c6 * d11 + c7 * d10 + c8 * d9 + c9 * d8
            + c10 * d7 + c11 * d6 + c12 * d5 + c13 * d4 + m4 * p13 + m5 * p12 + m6 * p11 + m7 * p10
            + m8 * p9 + m9 * p8 + m10 * p7 + m11 * p6 + m12 * p5 + m13 * p4;
    carry = (t + HALF) >> BITS;
    long r3 = t - (carry << BITS);
    t = carry;
    t +=
        a5 * b13 + a6 * b12 + a7 * b11 + a8 * b10 + a9 * b9 + a10 * b8 + a11 * b7 + a12 * b6
            + a13 * b5 + c5 * d13 + c6 * d12 + c7 * d11 + c8 * d10 + c9 * d9 + c10 * d8 + c11 * d7
            + c12 * d6 + c13 * d5 + m5 * p13 + m6 * p12 + m7 * p11 + m8 * p10 + m9 * p9 + m10 * p8
            + m11 * p7 + m12 * p6 + m13 * p5;
    carry = (t + HALF) >> BITS;
    long r4 = t - (carry << BITS);
    t = carry;
    t +=
        a6 * b13 + a7 * b12 + a8 * b11 + a9 * b10 + a10 * b9 + a11 * b8 + a12 * b7 + a13 * b6
            + c6 * d13 + c7 * d12 + c8 * d11 + c9 * d10 + c10 * d9 + c11 * d8 + c12 * d7 + c13 * d6
            + m6 * p13 + m7 * p12 + m8 * p11 + m9 * p10 + m10 * p9 + m11 * p8 + m12 * p7 + m13 * p6;
    carry = (t + HALF) >> BITS;
    long r5 = t - (carry << BITS);
    t = carry;
    t +=
        a7 * b13 + a8 * b12 + a9 * b11 + a10 * b10 + a11 * b9 + a12 * b8 + a13 * b7 + c7 * d13
            + c8 * d12 + c9 * d11 + c10 * d10 + c11 * d9 + c12 * d8 + c13 * d7 + m7 * p13 + m8 * p12
            + m9 * p11 + m10 * p10 + m11 * p9 + m12 * p8 + m13 * p7;
    carry = (t + HALF) >> BITS;
    long r6 = t - (carry << BITS);
    t = carry;
    t +=
        a8 * b13 + a9 * b12 + a10 * b11 + a11 * b10 + a12 * b9 + a13 * b8 + c8 * d13 + c9 * d12
            + c10 * d11 + c11 * d10 + c12 * d9 + c13 * d8 + m8 * p13 + m9 * p12 + m10 * p11
            + m11 * p10 + m12 * p9 + m13 * p8;
    carry = (t + HALF) >> BITS;
    long r7 = t - (carry << BITS);
    t = carry;
    t +=
        a9 * b13 + a10 * b12 + a11 * b11 + a12 * b10 + a13 * b9 + c9 * d13 + c10 * d12 + c11 * d11
            + c12 * d10 + c13 * d9 + m9 * p13 + m10 * p12 + m11 * p11 + m12 * p10 + m13 * p9;
    carry = (t + HALF) >> BITS;
    long r8 = t - (carry << BITS);
    t = carry;
    t +=
        a10 * b13 + a11 * b12 + a12 * b11 + a13 * b10 + c10 * d13 + c11 * d12 + c12 * d11
            + c13 * d10 + m10 * p13 + m11 * p12 + m12 * p11 + m13 * p10;
    carry = (t + HALF) >> BITS;
    long r9 = t - (carry << BITS);
    t = carry;
    t +=
        a11 * b13 + a12 * b12 + a13 * b11 + c11 * d13 + c12 * d12 + c13 * d11 + m11 * p13
            + m12 * p12 + m13 * p11;
    carry = (t + HALF) >> BITS;
    long r10 = t - (carry << BITS);
    t = carry;
    t += a12 * b13 + a13 * b12 + c12 * d13 + c13 * d12 + m12 * p13 + m13 * p12;
    carry = (t + HALF) >> BITS;
    long r11 = t - (carry << BITS);
    t = carry;
    t += a13 * b13 + c13 * d13 + m13 * p13;
    carry = (t + HALF) >> BITS;
    long r12 = t - (carry << BITS);
    t = carry;
    return new Fp384(p, r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, t);
  }
}
