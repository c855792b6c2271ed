package dev.vitrine.crypto.field;

/**
 * An element of a field of up to 256 bits, on ten limbs of 28 bits. Limbs are fields, not an array,
 * whose accesses would all be checked against its bounds.
 */
final class Fp256 extends Fp {
  private static final int BITS = PrimeField.BITS;
  private static final long HALF = PrimeField.HALF;

  private final PrimeField256 p;
  final long l0;
  final long l1;
  final long l2;
  final long l3;
  final long l4;
  final long l5;
  final long l6;
  final long l7;
  final long l8;
  final long l9;

  Fp256(
      PrimeField256 p,
      long l0,
      long l1,
      long l2,
      long l3,
      long l4,
      long l5,
      long l6,
      long l7,
      long l8,
      long l9) {
    this.p = p;
    this.l0 = l0;
    this.l1 = l1;
    this.l2 = l2;
    this.l3 = l3;
    this.l4 = l4;
    this.l5 = l5;
    this.l6 = l6;
    this.l7 = l7;
    this.l8 = l8;
    this.l9 = l9;
  }

  @Override
  public PrimeField field() {
    return p;
  }

  @Override
  public Fp plus(Fp other, int factor) {
    Fp256 b = (Fp256) other;
    long t = l0 + factor * b.l0;
    long carry = (t + HALF) >> BITS;
    long r0 = t - (carry << BITS);
    t = l1 + factor * b.l1;
    long high = (t + HALF) >> BITS;
    long r1 = t - (high << BITS) + carry;
    carry = high;
    t = l2 + factor * b.l2;
    high = (t + HALF) >> BITS;
    long r2 = t - (high << BITS) + carry;
    carry = high;
    t = l3 + factor * b.l3;
    high = (t + HALF) >> BITS;
    long r3 = t - (high << BITS) + carry;
    carry = high;
    t = l4 + factor * b.l4;
    high = (t + HALF) >> BITS;
    long r4 = t - (high << BITS) + carry;
    carry = high;
    t = l5 + factor * b.l5;
    high = (t + HALF) >> BITS;
    long r5 = t - (high << BITS) + carry;
    carry = high;
    t = l6 + factor * b.l6;
    high = (t + HALF) >> BITS;
    long r6 = t - (high << BITS) + carry;
    carry = high;
    t = l7 + factor * b.l7;
    high = (t + HALF) >> BITS;
    long r7 = t - (high << BITS) + carry;
    carry = high;
    t = l8 + factor * b.l8;
    high = (t + HALF) >> BITS;
    long r8 = t - (high << BITS) + carry;
    carry = high;
    t = l9 + factor * b.l9;
    t += carry;
    Fp256 sum = new Fp256(p, r0, r1, r2, r3, r4, r5, r6, r7, r8, t);
    return t > p.topLimit || t < -p.topLimit ? p.shrunk(sum, t) : sum;
  }

  @Override
  public Fp negate() {
    return new Fp256(p, -l0, -l1, -l2, -l3, -l4, -l5, -l6, -l7, -l8, -l9);
  }

  @Override
  public Fp multiply(Fp other) {
    return Product256.multiply(p, this, (Fp256) other);
  }

  @Override
  public Fp square() {
    return Product256.square(p, this);
  }

  @Override
  Fp multiplySum(Fp b, Fp c, Fp d, int sign) {
    return SumOfProducts256.of(p, this, (Fp256) b, (Fp256) c, (Fp256) d, sign);
  }

  @Override
  long lowLimb() {
    return l0;
  }

  @Override
  long[] limbs() {
    return new long[] {l0, l1, l2, l3, l4, l5, l6, l7, l8, l9};
  }
}
