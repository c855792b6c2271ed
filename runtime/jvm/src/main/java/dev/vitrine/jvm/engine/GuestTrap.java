package dev.vitrine.jvm.engine;

import dev.vitrine.vm.error.WasmTrap;

/** A trap raised by our own memory and tables; unwinds the contract's frames. */
final class GuestTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WasmTrap kind;

  private GuestTrap(WasmTrap kind) {
    super(kind.kind(), null, false, false);
    this.kind = kind;
  }

  static GuestTrap memoryOutOfBounds() {
    return new GuestTrap(WasmTrap.MEMORY_OUT_OF_BOUNDS);
  }

  static GuestTrap indirectCallToNull() {
    return new GuestTrap(WasmTrap.INDIRECT_CALL_TO_NULL);
  }

  WasmTrap kind() {
    return kind;
  }
}
