package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** The curve alt_bn128: {@link dev.vitrine.vm.VMLogic#altBn128} as exports. */
public final class AltBn128Exports {
  private AltBn128Exports() {}

  @Export(name = "env.alt_bn128_g1_multiexp")
  public static void altBn128G1Multiexp(long length, long pointer, long registerId, long left) {
    enter(left).altBn128.altBn128G1Multiexp(length, pointer, registerId);
  }

  @Export(name = "env.alt_bn128_g1_sum")
  public static void altBn128G1Sum(long length, long pointer, long registerId, long left) {
    enter(left).altBn128.altBn128G1Sum(length, pointer, registerId);
  }

  @Export(name = "env.alt_bn128_pairing_check")
  public static long altBn128PairingCheck(long length, long pointer, long left) {
    return enter(left).altBn128.altBn128PairingCheck(length, pointer);
  }
}
