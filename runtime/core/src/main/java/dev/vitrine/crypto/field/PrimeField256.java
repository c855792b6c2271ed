package dev.vitrine.crypto.field;

import java.math.BigInteger;

/** A prime field of up to 256 bits; its elements are {@link Fp256}. */
final class PrimeField256 extends PrimeField {
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

  PrimeField256(BigInteger modulus, int byteLength) {
    super(modulus, byteLength, 10);
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
  }

  @Override
  Fp make(long[] limbs) {
    return new Fp256(
        this, limbs[0], limbs[1], limbs[2], limbs[3], limbs[4], limbs[5], limbs[6], limbs[7],
        limbs[8], limbs[9]);
  }
}
