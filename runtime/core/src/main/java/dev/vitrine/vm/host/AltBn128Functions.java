package dev.vitrine.vm.host;

import dev.vitrine.config.ExtCost;
import dev.vitrine.crypto.AltBn128;
import dev.vitrine.crypto.Checked;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/** The curve alt_bn128 (docs/spec/vm.md §7.4.4). */
public final class AltBn128Functions extends HostFamily {
  /** The functions on this call. */
  public AltBn128Functions(CallState call) {
    super(call);
  }

  /** Σ scalar · point. */
  public void altBn128G1Multiexp(long length, long pointer, long registerId) {
    once(ExtCost.ALT_BN128_G1_MULTIEXP_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.ALT_BN128_G1_MULTIEXP_ELEMENT, elements(value, AltBn128.MULTIEXP_ELEMENT));
    writeRegister(registerId, valid(AltBn128.g1Multiexp(value)));
  }

  /** Σ ± point. */
  public void altBn128G1Sum(long length, long pointer, long registerId) {
    once(ExtCost.ALT_BN128_G1_SUM_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.ALT_BN128_G1_SUM_ELEMENT, elements(value, AltBn128.SUM_ELEMENT));
    writeRegister(registerId, valid(AltBn128.g1Sum(value)));
  }

  /** Whether the product of the pairings is one. */
  public long altBn128PairingCheck(long length, long pointer) {
    once(ExtCost.ALT_BN128_PAIRING_CHECK_BASE);
    byte[] value = source(length, pointer);
    per(ExtCost.ALT_BN128_PAIRING_CHECK_ELEMENT, elements(value, AltBn128.PAIRING_ELEMENT));
    return valid(AltBn128.pairingCheck(value)) ? 1 : 0;
  }

  private static <T> T valid(Checked<T> result) {
    if (!result.isValid()) {
      throw invalid(result.reason());
    }
    return result.value();
  }

  private static int elements(byte[] value, int size) {
    if (value.length % size != 0) {
      throw invalid(
          "slice of size "
              + value.length
              + " cannot be precisely split into chunks of size "
              + size);
    }
    return value.length / size;
  }

  private static HostAbort invalid(String message) {
    return HostError.of(HostErrorKind.ALT_BN128_INVALID_INPUT, message).abort();
  }
}
