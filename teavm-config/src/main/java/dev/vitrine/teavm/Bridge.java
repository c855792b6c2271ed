package dev.vitrine.teavm;

import org.teavm.interop.Import;

/**
 * Imports of {@code web/src/engine/bridge.ts}: copies between linear memory and the running
 * contract's memory.
 */
final class Bridge {
  private static final String MODULE = "bridge";

  private Bridge() {}

  /** Copies from the contract's memory to linear memory. The contract's range was checked. */
  @Import(module = MODULE, name = "read")
  static native void read(int contractAddress, int address, int length);

  /** Copies from linear memory to the contract's memory. The contract's range was checked. */
  @Import(module = MODULE, name = "write")
  static native void write(int contractAddress, int address, int length);

  /** Pages of 64 KiB that the contract's memory has now. */
  @Import(module = MODULE, name = "pages")
  static native int pages();
}
