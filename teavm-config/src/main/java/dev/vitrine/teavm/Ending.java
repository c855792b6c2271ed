package dev.vitrine.teavm;

import dev.vitrine.vm.error.WasmTrap;

/** How a contract's frames ended, as {@code web/src/engine/traps.ts} numbers it. */
final class Ending {
  static final int RETURNED = 0;

  /** The compiled contract was dropped to save memory: compile and run again. */
  static final int FORGOTTEN = 9;

  private static final int NATIVE_STACK_OVERFLOW = 6;

  /** The browser gave no memory for an instance; nothing ran. */
  static final int OUT_OF_MEMORY = 7;

  private Ending() {}

  /** The protocol's trap, or null if the ending is none of the protocol's. */
  static WasmTrap trap(int ending) {
    return switch (ending) {
      case 1 -> WasmTrap.UNREACHABLE;
      case 2 -> WasmTrap.MEMORY_OUT_OF_BOUNDS;
      case 3 -> WasmTrap.ILLEGAL_ARITHMETIC;
      case 4 -> WasmTrap.INDIRECT_CALL_TO_NULL;
      case 5 -> WasmTrap.INCORRECT_CALL_INDIRECT_SIGNATURE;
      default -> null;
    };
  }

  /** What happened, for an ending that is none of the protocol's. */
  static String explain(int ending) {
    return switch (ending) {
      case NATIVE_STACK_OVERFLOW -> "The browser's stack ended before the protocol's";
      case OUT_OF_MEMORY -> "The browser has no memory for one more contract";
      default -> "The browser ended the contract in an unknown way";
    };
  }
}
