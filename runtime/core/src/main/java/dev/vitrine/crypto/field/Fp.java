package dev.vitrine.crypto.field;

/** An element of a {@link PrimeField}. */
public abstract class Fp extends Element<Fp> {
  Fp() {}

  /** The field. */
  public abstract PrimeField field();

  /** this·b + sign·c·d, with one reduction for both products. */
  abstract Fp multiplySum(Fp b, Fp c, Fp d, int sign);

  /** The lowest limb, which is the value modulo 2^28. */
  abstract long lowLimb();

  /** The limbs, from the lowest on; a copy. */
  abstract long[] limbs();

  /** this·b + c·d. */
  final Fp sumOfProducts(Fp b, Fp c, Fp d) {
    return multiplySum(b, c, d, 1);
  }

  @Override
  public final Fp differenceOfProducts(Fp b, Fp c, Fp d) {
    return multiplySum(b, c, d, -1);
  }

  @Override
  public final Fp inverse() {
    return field().inversion().raise(this);
  }

  /**
   * This to the (p - 3)/4: for a square, the inverse of a square root of it; p must be 3 modulo 4.
   */
  final Fp inverseRootCandidate() {
    return field().rooting().raise(this);
  }

  /** A square root, or null when there is none; p must be 3 modulo 4. */
  @Override
  public final Fp squareRoot() {
    Fp root = multiply(inverseRootCandidate());
    return root.square().sameAs(this) ? root : null;
  }

  @Override
  public final boolean isZero() {
    return field().isZero(this);
  }

  @Override
  public final boolean isOdd() {
    return (field().reduced(this)[0] & 1) != 0;
  }

  /** Whether the number from 0 to p - 1 is above (p - 1)/2. */
  public final boolean isUpperHalf() {
    // Twice a number of the lower half stays below p, and even; twice another becomes 2y - p, odd.
    return times(2).isOdd();
  }

  /** Writes the number in big-endian bytes. */
  public final void toBigEndian(byte[] out, int offset) {
    field().toBigEndian(this, out, offset);
  }

  /** The number in big-endian bytes. */
  public final byte[] toBigEndian() {
    byte[] bytes = new byte[field().byteLength()];
    toBigEndian(bytes, 0);
    return bytes;
  }

  /** The number in little-endian bytes. */
  public final byte[] toLittleEndian() {
    byte[] bytes = toBigEndian();
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return bytes;
  }

  @Override
  final Fp self() {
    return this;
  }
}
