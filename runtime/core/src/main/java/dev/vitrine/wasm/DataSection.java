package dev.vitrine.wasm;

/** The data section: bytes for the memory, at once or later ({@code memory.init}). */
final class DataSection {
  static final int MAX_SEGMENTS = 100_000;

  private DataSection() {}

  /** Returns the number of segments. */
  static int read(BinaryReader in, WasmModule module) {
    int count = in.count(MAX_SEGMENTS, "data segments");
    ConstantExpression constant = new ConstantExpression(module);
    for (int i = 0; i < count; i++) {
      segment(in, module, constant, i);
    }
    in.expectEnd("data");
    return count;
  }

  private static void segment(
      BinaryReader in, WasmModule module, ConstantExpression constant, int number) {
    int at = in.position();
    int flags = in.varU32();
    if (Integer.compareUnsigned(flags, 2) > 0) {
      throw Refusal.invalid(at, "Data segment " + number + " has unknown flags");
    }
    int offset = 0;
    if (flags != 1) {
      int memory = flags == 2 ? in.varU32() : 0;
      if (memory != 0 || !module.memory) {
        throw Refusal.invalid(
            at,
            "Data segment "
                + number
                + " is for memory "
                + (memory & 0xffffffffL)
                + ", which the contract does not declare");
      }
      constant.read(in, Types.I32, false);
      offset = (int) constant.value();
    }
    int length = in.varU32();
    int start = in.position();
    in.skip(length);
    module.data.add(
        new WasmModule.DataSegment(
            flags == 1 ? WasmModule.PASSIVE : WasmModule.ACTIVE, offset, start, start + length));
  }
}
