package dev.vitrine.vm.host;

/** Registers (docs/spec/vm.md §7.1). */
public final class RegisterFunctions extends HostFamily {
  /** The functions on this call. */
  public RegisterFunctions(CallState call) {
    super(call);
  }

  /** Copies a register to memory. */
  public void readRegister(long registerId, long pointer) {
    base();
    byte[] value = readRegister(registerId);
    writeMemory(pointer, value);
  }

  /** Bytes in a register, or 2^64 − 1 if it is not there. */
  public long registerLen(long registerId) {
    base();
    return call.registers.length(registerId);
  }

  /** Copies memory to a register; there is no other source. */
  public void writeRegister(long registerId, long length, long pointer) {
    base();
    byte[] value = readMemory(pointer, length);
    writeRegister(registerId, value);
  }
}
