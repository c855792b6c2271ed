package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.crypto.Bls12381;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/**
 * The curve BLS12-381 (docs/spec/vm.md §7.4.5). All but the pairing are charged by the length that
 * the contract names, before anything is read: a register as source overflows there.
 */
public final class Bls12381Functions extends HostFamily {
  private static final long INVALID = 1;

  /** The functions on this call. */
  public Bls12381Functions(CallState call) {
    super(call);
  }

  /** Σ ± point on E. */
  public long bls12381P1Sum(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_P1_SUM_BASE,
        ExtCost.BLS12381_P1_SUM_ELEMENT,
        length,
        Bls12381.P1_SUM_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.P1_SUM_ELEMENT, "bls12381_p1_sum");
    return finish(registerId, Bls12381.p1Sum(value, fix()));
  }

  /** Σ ± point on the twist. */
  public long bls12381P2Sum(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_P2_SUM_BASE,
        ExtCost.BLS12381_P2_SUM_ELEMENT,
        length,
        Bls12381.P2_SUM_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.P2_SUM_ELEMENT, "bls12381_p2_sum");
    return finish(registerId, Bls12381.p2Sum(value, fix()));
  }

  /** Σ scalar · point in G1. */
  public long bls12381G1Multiexp(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_G1_MULTIEXP_BASE,
        ExtCost.BLS12381_G1_MULTIEXP_ELEMENT,
        length,
        Bls12381.G1_MULTIEXP_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.G1_MULTIEXP_ELEMENT, "bls12381_p1_multiexp");
    return finish(registerId, Bls12381.g1Multiexp(value));
  }

  /** Σ scalar · point in G2. */
  public long bls12381G2Multiexp(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_G2_MULTIEXP_BASE,
        ExtCost.BLS12381_G2_MULTIEXP_ELEMENT,
        length,
        Bls12381.G2_MULTIEXP_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.G2_MULTIEXP_ELEMENT, "bls12381_p2_multiexp");
    return finish(registerId, Bls12381.g2Multiexp(value));
  }

  /** Maps field elements into G1. */
  public long bls12381MapFpToG1(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_MAP_FP_TO_G1_BASE,
        ExtCost.BLS12381_MAP_FP_TO_G1_ELEMENT,
        length,
        Bls12381.FP_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.FP_ELEMENT, "bls12381_map_fp_to_g1");
    return finish(registerId, Bls12381.mapFpToG1(value));
  }

  /** Maps elements of the quadratic extension into G2. */
  public long bls12381MapFp2ToG2(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_MAP_FP2_TO_G2_BASE,
        ExtCost.BLS12381_MAP_FP2_TO_G2_ELEMENT,
        length,
        Bls12381.FP2_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.FP2_ELEMENT, "bls12381_map_fp2_to_g2");
    return finish(registerId, Bls12381.mapFp2ToG2(value));
  }

  /** Decompresses points of E. */
  public long bls12381P1Decompress(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_P1_DECOMPRESS_BASE,
        ExtCost.BLS12381_P1_DECOMPRESS_ELEMENT,
        length,
        Bls12381.FP_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.FP_ELEMENT, "bls12381_p1_decompress");
    return finish(registerId, Bls12381.p1Decompress(value, fix()));
  }

  /** Decompresses points of the twist. */
  public long bls12381P2Decompress(long length, long pointer, long registerId) {
    charge(
        ExtCost.BLS12381_P2_DECOMPRESS_BASE,
        ExtCost.BLS12381_P2_DECOMPRESS_ELEMENT,
        length,
        Bls12381.FP2_ELEMENT);
    byte[] value = elements(length, pointer, Bls12381.FP2_ELEMENT, "bls12381_p2_decompress");
    return finish(registerId, Bls12381.p2Decompress(value, fix()));
  }

  /** Product of pairings: 0 it is one, 2 it is not, 1 some point is invalid. */
  public long bls12381PairingCheck(long length, long pointer) {
    once(ExtCost.BLS12381_PAIRING_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.BLS12381_PAIRING_ELEMENT, value.length / Bls12381.PAIRING_ELEMENT);
    checkDivisible(value, Bls12381.PAIRING_ELEMENT, "bls12381_pairing_check");
    return Bls12381.pairingCheck(value).code();
  }

  private boolean fix() {
    return call.config.flags.bls12381NotInGroupFix;
  }

  private void charge(ExtCost base, ExtCost element, long length, int size) {
    once(base);
    per(element, Long.divideUnsigned(length, size));
  }

  private byte[] elements(long length, long pointer, int size, String name) {
    byte[] value = source(length, pointer);
    checkDivisible(value, size, name);
    return value;
  }

  private static void checkDivisible(byte[] value, int size, String name) {
    if (value.length % size != 0) {
      throw HostError.of(
              HostErrorKind.BLS12381_INVALID_INPUT,
              "Incorrect input length for "
                  + name
                  + ": "
                  + value.length
                  + " is not divisible by "
                  + size)
          .abort();
    }
  }

  private long finish(long registerId, byte[] result) {
    if (result == null) {
      return INVALID;
    }
    writeRegister(registerId, result);
    return 0;
  }
}
