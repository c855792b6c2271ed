package dev.vitrine.crypto.field;

/** An element of a {@link PrimeField}. */
public final class Fp extends Element<Fp> {
  private final PrimeField field;
  final long[] limbs;

  Fp(PrimeField field, long[] limbs) {
    this.field = field;
    this.limbs = limbs;
  }

  private long[] fresh() {
    return new long[limbs.length];
  }

  /** The field. */
  public PrimeField field() {
    return field;
  }

  @Override
  public Fp add(Fp other) {
    return plus(other, 1);
  }

  @Override
  public Fp subtract(Fp other) {
    return plus(other, -1);
  }

  @Override
  public Fp twice() {
    return plus(this, 1);
  }

  /** This and {@code factor} times the other; the factor is at most 16 in magnitude. */
  public Fp plus(Fp other, int factor) {
    long[] r = fresh();
    field.addMultiple(r, limbs, other.limbs, factor);
    return new Fp(field, r);
  }

  @Override
  public Fp negate() {
    long[] r = fresh();
    for (int i = 0; i < r.length; i++) {
      r[i] = -limbs[i];
    }
    return new Fp(field, r);
  }

  @Override
  public Fp multiply(Fp other) {
    long[] r = fresh();
    field.multiply(r, limbs, other.limbs);
    return new Fp(field, r);
  }

  @Override
  public Fp square() {
    long[] r = fresh();
    field.square(r, limbs);
    return new Fp(field, r);
  }

  /** a·b + c·d. */
  static Fp sumOfProducts(Fp a, Fp b, Fp c, Fp d) {
    long[] r = a.fresh();
    a.field.multiplySum(r, a.limbs, b.limbs, c.limbs, d.limbs, 1);
    return new Fp(a.field, r);
  }

  /** a·b - c·d. */
  static Fp differenceOfProducts(Fp a, Fp b, Fp c, Fp d) {
    long[] r = a.fresh();
    a.field.multiplySum(r, a.limbs, b.limbs, c.limbs, d.limbs, -1);
    return new Fp(a.field, r);
  }

  @Override
  public Fp inverse() {
    long[] r = fresh();
    field.inversion().raise(field, r, limbs);
    return new Fp(field, r);
  }

  /**
   * This to the (p - 3)/4: for a square, the inverse of a square root of it; p must be 3 modulo 4.
   */
  Fp inverseRootCandidate() {
    long[] r = fresh();
    field.rooting().raise(field, r, limbs);
    return new Fp(field, r);
  }

  /** A square root, or null when there is none; p must be 3 modulo 4. */
  @Override
  public Fp squareRoot() {
    Fp root = multiply(inverseRootCandidate());
    return root.square().sameAs(this) ? root : null;
  }

  @Override
  public boolean isZero() {
    return field.isZero(limbs);
  }

  @Override
  public boolean isOdd() {
    return (field.reduced(limbs)[0] & 1) != 0;
  }

  /** Whether the number from 0 to p - 1 is above (p - 1)/2. */
  public boolean isUpperHalf() {
    // Twice a number of the lower half stays below p, and even; twice another becomes 2y - p, which
    // is odd.
    return twice().isOdd();
  }

  /** Writes the number in big-endian bytes. */
  public void toBigEndian(byte[] out, int offset) {
    field.toBigEndian(limbs, out, offset);
  }

  /** The number in big-endian bytes. */
  public byte[] toBigEndian() {
    byte[] bytes = new byte[field.byteLength()];
    field.toBigEndian(limbs, bytes, 0);
    return bytes;
  }

  /** The number in little-endian bytes. */
  public byte[] toLittleEndian() {
    byte[] bytes = toBigEndian();
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return bytes;
  }
}
