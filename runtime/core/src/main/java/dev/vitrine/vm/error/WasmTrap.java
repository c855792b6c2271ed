package dev.vitrine.vm.error;

/** A trap of the contract's own code (docs/spec/vm.md §3.2, §9.4). */
public enum WasmTrap implements FunctionCallError {
  UNREACHABLE("Unreachable", "An `unreachable` opcode was executed."),
  INCORRECT_CALL_INDIRECT_SIGNATURE(
      "IncorrectCallIndirectSignature", "Call indirect incorrect signature trap."),
  /** Memory, but tables too: the reference does not tell them apart. */
  MEMORY_OUT_OF_BOUNDS("MemoryOutOfBounds", "Memory out of bounds trap."),
  /** Never produced since protocol 84. */
  CALL_INDIRECT_OOB("CallIndirectOOB", "Call indirect out of bounds trap."),
  ILLEGAL_ARITHMETIC("IllegalArithmetic", "An arithmetic exception, e.g. divided by zero."),
  /** Needs threads: never produced. */
  MISALIGNED_ATOMIC_ACCESS("MisalignedAtomicAccess", "Misaligned atomic access trap."),
  INDIRECT_CALL_TO_NULL("IndirectCallToNull", "Indirect call to null."),
  /** The native stack: the metered one ends first. */
  STACK_OVERFLOW("StackOverflow", "Stack overflow."),
  GENERIC_TRAP("GenericTrap", "Generic trap.");

  private final String kind;
  private final String description;

  WasmTrap(String kind, String description) {
    this.kind = kind;
    this.description = description;
  }

  @Override
  public String kind() {
    return "WasmTrap." + kind;
  }

  @Override
  public String text() {
    return "WebAssembly trap: " + description;
  }
}
