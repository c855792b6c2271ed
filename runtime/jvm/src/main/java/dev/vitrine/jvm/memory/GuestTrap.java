package dev.vitrine.jvm.memory;

import dev.vitrine.vm.error.WasmTrap;

/**
 * A trap of a contract's code ({@code docs/spec/vm.md} §3.2); unwinds its frames. It has no stack
 * trace.
 */
public final class GuestTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WasmTrap kind;

  /** A trap of that kind. */
  public GuestTrap(WasmTrap kind) {
    super(kind.kind(), null, false, false);
    this.kind = kind;
  }

  /** An access outside memory or outside a table. */
  public static GuestTrap outOfBounds() {
    return new GuestTrap(WasmTrap.MEMORY_OUT_OF_BOUNDS);
  }

  /** Which trap. */
  public WasmTrap kind() {
    return kind;
  }
}
