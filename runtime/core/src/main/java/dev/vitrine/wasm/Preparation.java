package dev.vitrine.wasm;

/**
 * Prepares contracts: parses, validates, judges limits and instruments ({@code docs/spec/vm.md}
 * §4).
 */
public final class Preparation {
  private Preparation() {}

  /** Prepares a contract. A pure function of its arguments; never throws for any bytes. */
  public static PrepareResult prepare(byte[] code, PrepareLimits limits) {
    return new PrepareFailure(
        PrepareError.DESERIALIZATION,
        new Explanation("The file is not a WebAssembly module", "byte 0", null, null, 0, -1, null));
  }
}
