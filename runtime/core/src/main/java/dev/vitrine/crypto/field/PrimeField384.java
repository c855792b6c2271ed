package dev.vitrine.crypto.field;

import java.math.BigInteger;

/** A prime field of up to 381 bits; its elements are {@link Fp384}. */
final class PrimeField384 extends PrimeField {
  final long p0;
  final long p1;
  final long p2;
  final long p3;
  final long p4;
  final long p5;
  final long p6;
  final long p7;
  final long p8;
  final long p9;
  final long p10;
  final long p11;
  final long p12;
  final long p13;

  PrimeField384(BigInteger modulus, int byteLength) {
    super(modulus, byteLength, 14);
    long[] p = modulusLimbs();
    p0 = p[0];
    p1 = p[1];
    p2 = p[2];
    p3 = p[3];
    p4 = p[4];
    p5 = p[5];
    p6 = p[6];
    p7 = p[7];
    p8 = p[8];
    p9 = p[9];
    p10 = p[10];
    p11 = p[11];
    p12 = p[12];
    p13 = p[13];
  }

  @Override
  Fp make(long[] limbs) {
    return new Fp384(
        this, limbs[0], limbs[1], limbs[2], limbs[3], limbs[4], limbs[5], limbs[6], limbs[7],
        limbs[8], limbs[9], limbs[10], limbs[11], limbs[12], limbs[13]);
  }
}
