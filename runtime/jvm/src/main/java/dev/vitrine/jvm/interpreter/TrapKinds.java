package dev.vitrine.jvm.interpreter;

import dev.vitrine.vm.error.WasmTrap;
import run.endive.wasm.WasmEngineException;

/**
 * The protocol's kind of what Endive throws ({@code docs/spec/vm.md} §3.2).
 *
 * <p>Endive tells traps apart by their messages only. What this class does not know is a bug of
 * ours or Endive's and goes up as it is.
 */
final class TrapKinds {
  private TrapKinds() {}

  /** The kind of a trap. */
  static WasmTrap of(WasmEngineException thrown) {
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    switch (message) {
      case "Trapped on unreachable instruction":
        return WasmTrap.UNREACHABLE;
      case "integer overflow":
      case "integer divide by zero":
      case "invalid conversion to integer":
        return WasmTrap.ILLEGAL_ARITHMETIC;
      case "indirect call type mismatch":
        return WasmTrap.INCORRECT_CALL_INDIRECT_SIGNATURE;
      case "out of bounds memory access":
      case "out of bounds table access":
      case "undefined element":
        return WasmTrap.MEMORY_OUT_OF_BOUNDS;
      case "call stack exhausted":
        return WasmTrap.STACK_OVERFLOW;
      default:
        throw thrown;
    }
  }
}
