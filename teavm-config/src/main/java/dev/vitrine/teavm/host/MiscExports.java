package dev.vitrine.teavm.host;

import static dev.vitrine.teavm.host.RunningCall.enter;

import org.teavm.interop.Export;

/** Returning, panicking and logging: {@link dev.vitrine.vm.VMLogic#misc} as exports. */
public final class MiscExports {
  private MiscExports() {}

  @Export(name = "env.value_return")
  public static void valueReturn(long length, long pointer, long left) {
    enter(left).misc.valueReturn(length, pointer);
  }

  @Export(name = "env.panic")
  public static void panic(long left) {
    enter(left).misc.panic();
  }

  @Export(name = "env.panic_utf8")
  public static void panicUtf8(long length, long pointer, long left) {
    enter(left).misc.panicUtf8(length, pointer);
  }

  @Export(name = "env.log_utf8")
  public static void logUtf8(long length, long pointer, long left) {
    enter(left).misc.logUtf8(length, pointer);
  }

  @Export(name = "env.log_utf16")
  public static void logUtf16(long length, long pointer, long left) {
    enter(left).misc.logUtf16(length, pointer);
  }

  @Export(name = "env.abort")
  public static void abort(
      int messagePointer, int filenamePointer, int line, int column, long left) {
    enter(left).misc.abort(messagePointer, filenamePointer, line, column);
  }

  @Export(name = "env.gas")
  public static void gas(int opcodes, long left) {
    enter(left).misc.gas(opcodes);
  }
}
