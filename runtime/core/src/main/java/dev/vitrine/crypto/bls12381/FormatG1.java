package dev.vitrine.crypto.bls12381;

import dev.vitrine.crypto.field.Fp;

/** Points over the prime field: coordinates of 48 bytes. */
public final class FormatG1 extends PointFormat<Fp> {
  /** The only one. */
  public static final FormatG1 INSTANCE = new FormatG1();

  private FormatG1() {
    super(Bls12381Curves.G1, 48);
  }

  @Override
  public Fp coordinate(byte[] in, int at) {
    return Bls12381Curves.FIELD.fromBigEndian(in, at);
  }

  @Override
  void write(Fp value, byte[] out, int at) {
    value.toBigEndian(out, at);
  }

  @Override
  boolean isLarger(Fp y) {
    return y.isUpperHalf();
  }
}
