package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.field.Fp;
import dev.vitrine.crypto.field.Fp2;

/** Points over the quadratic extension: coordinates of 96 bytes, the factor of u first. */
public final class FormatG2 extends PointFormat<Fp2> {
  /** The only one. */
  public static final FormatG2 INSTANCE = new FormatG2();

  private FormatG2() {
    super(Bls12381Curves.TWIST, 96);
  }

  @Override
  public Fp2 coordinate(byte[] in, int at) {
    Fp c1 = Bls12381Curves.FIELD.fromBigEndian(in, at);
    Fp c0 = Bls12381Curves.FIELD.fromBigEndian(in, at + 48);
    return c0 == null || c1 == null ? null : new Fp2(c0, c1);
  }

  @Override
  void write(Fp2 value, byte[] out, int at) {
    value.c1().toBigEndian(out, at);
    value.c0().toBigEndian(out, at + 48);
  }

  @Override
  boolean isLarger(Fp2 y) {
    return y.c1().isZero() ? y.c0().isUpperHalf() : y.c1().isUpperHalf();
  }
}
