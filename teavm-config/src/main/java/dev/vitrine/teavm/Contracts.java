package dev.vitrine.teavm;

import org.teavm.interop.Import;

/**
 * Imports of {@code web/src/engine/contracts.ts}: contracts as the browser's WebAssembly holds
 * them.
 */
final class Contracts {
  private static final String MODULE = "contracts";

  private Contracts() {}

  /** Compiles the bytes at an address; the contract's number, or 0 if the engine refuses it. */
  @Import(module = MODULE, name = "compile")
  static native int compile(int address, int length);

  /**
   * Makes an instance and calls a method, whose name is given as UTF-8. Answers with a number of
   * {@code web/src/engine/traps.ts}. A Java exception of a host function comes out of here
   * unchanged.
   */
  @Import(module = MODULE, name = "run")
  static native int run(int contract, int methodAddress, int methodLength, int hasStart);

  /**
   * The same for a contract in its reusable form ({@link dev.vitrine.wasm.ReusableModule}): its
   * instance is made once, its memory is shared with all others of that form.
   */
  @Import(module = MODULE, name = "rerun")
  static native int rerun(int contract, int methodAddress, int methodLength, int hasStart);

  /** Writes what the engine said at the last fault, as UTF-8; the length written. */
  @Import(module = MODULE, name = "fault")
  static native int fault(int address, int capacity);
}
