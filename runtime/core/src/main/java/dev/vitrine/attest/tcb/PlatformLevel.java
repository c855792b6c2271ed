package dev.vitrine.attest.tcb;

import dev.vitrine.attest.check.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A level of a platform.
 *
 * @param sgx least versions of the 16 SGX components
 * @param pceSvn least version of the provisioning enclave
 * @param tdx least versions of the 16 TDX components, or null for SGX
 * @param standing its standing
 */
public record PlatformLevel(int[] sgx, int pceSvn, int[] tdx, TcbStanding standing) {
  /**
   * The standing of the highest level that a platform reaches in all components.
   *
   * @param platformSgx versions of its SGX components, from the PCK certificate
   * @param platformPceSvn version of its provisioning enclave, from there too
   * @param teeTcbSvn TDX component versions from the quote, or null for SGX
   */
  public static TcbStanding match(
      List<PlatformLevel> levels, int[] platformSgx, int platformPceSvn, byte[] teeTcbSvn)
      throws Refused {
    List<PlatformLevel> ordered = new ArrayList<>(levels);
    // Intel's library does not rely on the order of the list: highest first, by SGX components,
    // then PCE, then TDX components.
    ordered.sort(PlatformLevel::highestFirst);
    for (PlatformLevel level : ordered) {
      if (level.isReached(platformSgx, platformPceSvn, teeTcbSvn)) {
        return level.standing;
      }
    }
    throw new Refused(
        "no TCB level matches: SGX components "
            + Arrays.toString(platformSgx)
            + ", PCE "
            + platformPceSvn
            + (teeTcbSvn == null ? "" : ", TDX components " + Arrays.toString(unsigned(teeTcbSvn)))
            + " are under each of the "
            + ordered.size()
            + " levels in some component");
  }

  private boolean isReached(int[] platformSgx, int platformPceSvn, byte[] teeTcbSvn) {
    if (platformPceSvn < pceSvn) {
      return false;
    }
    for (int i = 0; i < sgx.length; i++) {
      if (platformSgx[i] < sgx[i]) {
        return false;
      }
    }
    if (teeTcbSvn == null) {
      return true;
    }
    // From the second generation of the TDX module on (byte 1 is its version), the module's own
    // bytes 0 and 1 are judged by its identity; PCS API v4, "Get TCB Info", step for TDX.
    int first = teeTcbSvn[1] == 0 ? 0 : 2;
    for (int i = first; i < tdx.length; i++) {
      if ((teeTcbSvn[i] & 255) < tdx[i]) {
        return false;
      }
    }
    return true;
  }

  private static int highestFirst(PlatformLevel a, PlatformLevel b) {
    int order = compare(b.sgx, a.sgx);
    if (order == 0) {
      order = Integer.compare(b.pceSvn, a.pceSvn);
    }
    if (order == 0 && a.tdx != null && b.tdx != null) {
      order = compare(b.tdx, a.tdx);
    }
    return order;
  }

  private static int compare(int[] a, int[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return Integer.compare(a[i], b[i]);
      }
    }
    return 0;
  }

  private static int[] unsigned(byte[] bytes) {
    int[] numbers = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      numbers[i] = bytes[i] & 255;
    }
    return numbers;
  }
}
