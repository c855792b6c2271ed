package dev.vitrine.crypto.field;

import java.math.BigInteger;

/**
 * The tower of extensions over which a pairing is computed: Fp2 = Fp[u]/(u² + 1), Fp6 = Fp2[v]/(v³
 * - ξ), Fp12 = Fp6[w]/(w² - v), with ξ = k + u for a small number k.
 */
public final class Tower {
  private final PrimeField field;
  private final int realOfXi;
  private final Fp2 one;

  /** The powers of ξ^((p - 1)/6), which is w^(p - 1). */
  private final Fp2[] frobenius = new Fp2[6];

  /** The tower over this field with ξ = realOfXi + u. */
  public Tower(PrimeField field, int realOfXi) {
    this.field = field;
    this.realOfXi = realOfXi;
    one = new Fp2(field.one(), field.zero());
    BigInteger exponent = field.modulus().subtract(BigInteger.ONE).divide(BigInteger.valueOf(6));
    Fp2 root = xi().power(exponent);
    frobenius[0] = one;
    for (int i = 1; i < frobenius.length; i++) {
      frobenius[i] = frobenius[i - 1].multiply(root);
    }
  }

  /** The prime field. */
  public PrimeField field() {
    return field;
  }

  /** ξ. */
  public Fp2 xi() {
    return new Fp2(field.element(realOfXi), field.one());
  }

  /** Zero of Fp2. */
  public Fp2 zero() {
    return new Fp2(field.zero(), field.zero());
  }

  /** One of Fp2. */
  public Fp2 one() {
    return one;
  }

  /** One of Fp12. */
  public Fp12 oneOfFp12() {
    Fp6 zero = new Fp6(this, zero(), zero(), zero());
    return new Fp12(new Fp6(this, one, zero(), zero()), zero);
  }

  /** ξ^(power·(p - 1)/6), 0 to 5. */
  public Fp2 frobenius(int power) {
    return frobenius[power];
  }

  /** The product with ξ: (k·c0 - c1) + (k·c1 + c0)·u. */
  Fp2 timesXi(Fp2 a) {
    return new Fp2(a.c1().negate().plus(a.c0(), realOfXi), a.c0().plus(a.c1(), realOfXi));
  }
}
