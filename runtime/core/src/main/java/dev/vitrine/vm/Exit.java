package dev.vitrine.vm;

import dev.vitrine.vm.error.WasmTrap;

/**
 * How a contract's frames ended by themselves: returned, or trapped. (A host function that refuses
 * ends them by {@link dev.vitrine.vm.error.HostAbort}.)
 *
 * @param trap the trap, or null
 */
public record Exit(WasmTrap trap) {
  /** The method returned. */
  public static final Exit RETURNED = new Exit(null);

  /** The code trapped. */
  public static Exit trapped(WasmTrap trap) {
    return new Exit(trap);
  }
}
