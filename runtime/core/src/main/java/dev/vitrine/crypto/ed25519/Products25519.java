package dev.vitrine.crypto.ed25519;

/**
 * How elements of the field of 2^255 - 19 are spread over limbs, and their products: what a
 * platform with a faster multiplication may put in the place of {@link Product25519} ({@link
 * #use}).
 *
 * <p>A value is the sum of limbs[i]·2^(bits·i), any number congruent to the element; limbs are
 * signed. Products must leave limbs of at most 2^(bits − 1) and a little in magnitude if they are
 * balanced, else 2^bits ("one"), and must take operands whose sizes multiply to 14.
 */
public abstract class Products25519 {
  final int bits;
  final int limbs;

  /**
   * @param bits of a limb; bits·limbs is at least 255, and less than a limb more
   * @param limbs of an element
   */
  protected Products25519(int bits, int limbs) {
    this.bits = bits;
    this.limbs = limbs;
  }

  /**
   * Lets these compute all products from now on: for the start of a program, not for its middle.
   *
   * @return false if points were computed before, by other products, which stay
   */
  public static boolean use(Products25519 products) {
    return Field25519.use(products);
  }

  /** r = a·b; r may be one of the operands. */
  public abstract void multiply(long[] r, long[] a, long[] b);

  /** r = a²; r may be the operand. */
  public abstract void square(long[] r, long[] a);

  /** r = a + b, limb by limb. */
  public void add(long[] r, long[] a, long[] b) {
    for (int i = 0; i < limbs; i++) {
      r[i] = a[i] + b[i];
    }
  }

  /** r = a − b, limb by limb. */
  public void subtract(long[] r, long[] a, long[] b) {
    for (int i = 0; i < limbs; i++) {
      r[i] = a[i] - b[i];
    }
  }
}
