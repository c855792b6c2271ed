package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Hashes and randomness: {@link dev.vitrine.vm.VMLogic#math} as exports. */
public final class MathExports {
  private MathExports() {}

  @Export(name = "env.random_seed")
  public static void randomSeed(long registerId, long left) {
    enter(left).math.randomSeed(registerId);
  }

  @Export(name = "env.sha256")
  public static void sha256(long length, long pointer, long registerId, long left) {
    enter(left).math.sha256(length, pointer, registerId);
  }

  @Export(name = "env.keccak256")
  public static void keccak256(long length, long pointer, long registerId, long left) {
    enter(left).math.keccak256(length, pointer, registerId);
  }

  @Export(name = "env.keccak512")
  public static void keccak512(long length, long pointer, long registerId, long left) {
    enter(left).math.keccak512(length, pointer, registerId);
  }

  @Export(name = "env.ripemd160")
  public static void ripemd160(long length, long pointer, long registerId, long left) {
    enter(left).math.ripemd160(length, pointer, registerId);
  }
}
