package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** The curve BLS12-381: {@link dev.vitrine.vm.VMLogic#bls12381} as exports. */
public final class Bls12381Exports {
  private Bls12381Exports() {}

  @Export(name = "env.bls12381_p1_sum")
  public static long bls12381P1Sum(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381P1Sum(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_p2_sum")
  public static long bls12381P2Sum(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381P2Sum(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_g1_multiexp")
  public static long bls12381G1Multiexp(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381G1Multiexp(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_g2_multiexp")
  public static long bls12381G2Multiexp(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381G2Multiexp(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_map_fp_to_g1")
  public static long bls12381MapFpToG1(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381MapFpToG1(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_map_fp2_to_g2")
  public static long bls12381MapFp2ToG2(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381MapFp2ToG2(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_pairing_check")
  public static long bls12381PairingCheck(long length, long pointer, long left) {
    return enter(left).bls12381.bls12381PairingCheck(length, pointer);
  }

  @Export(name = "env.bls12381_p1_decompress")
  public static long bls12381P1Decompress(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381P1Decompress(length, pointer, registerId);
  }

  @Export(name = "env.bls12381_p2_decompress")
  public static long bls12381P2Decompress(long length, long pointer, long registerId, long left) {
    return enter(left).bls12381.bls12381P2Decompress(length, pointer, registerId);
  }
}
