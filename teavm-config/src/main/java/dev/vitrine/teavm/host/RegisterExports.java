package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Registers: {@link dev.vitrine.vm.VMLogic#registers} as exports. */
public final class RegisterExports {
  private RegisterExports() {}

  @Export(name = "env.read_register")
  public static void readRegister(long registerId, long pointer, long left) {
    enter(left).registers.readRegister(registerId, pointer);
  }

  @Export(name = "env.register_len")
  public static long registerLen(long registerId, long left) {
    return enter(left).registers.registerLen(registerId);
  }

  @Export(name = "env.write_register")
  public static void writeRegister(long registerId, long length, long pointer, long left) {
    enter(left).registers.writeRegister(registerId, length, pointer);
  }
}
