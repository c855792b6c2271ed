package dev.vitrine.e2e;

import dev.vitrine.cases.WasmWriter;

/** A contract with a method that goes on until its gas is gone, and one that does nothing. */
final class EndlessContract {
  /** The method that goes on. */
  static final String SPIN = "spin";

  /** The method that does nothing. */
  static final String NOOP = "noop";

  private static final int ROOTS = 200;
  private static final int F64_SQRT = 0x9f;

  private EndlessContract() {}

  /**
   * Square roots, each of the one before: among what costs one instruction's gas nothing takes
   * longer, since a processor cannot begin the next one. A petagas of them, 1.2 billion, takes four
   * seconds on a fast machine.
   */
  static byte[] bytes() {
    WasmWriter spin = new WasmWriter().u8(1, 1, 0x7c);
    spin.u8(0x44, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x21, 0, 0x03, 0x40, 0x20, 0);
    for (int i = 0; i < ROOTS; i++) {
      spin.u8(F64_SQRT);
    }
    byte[] body = spin.u8(0x21, 0, 0x0c, 0, 0x0b, 0x0b).toBytes();
    byte[] nothing = {0, 0x0b};
    return new WasmWriter()
        .u8(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, 1, new byte[] {0x60, 0, 0})
        .section(3, 2, new byte[] {0, 0})
        .section(7, 2, new WasmWriter().name(SPIN).u8(0, 0).name(NOOP).u8(0, 1).toBytes())
        .section(
            10,
            2,
            new WasmWriter().u32(body.length).raw(body).u32(nothing.length).raw(nothing).toBytes())
        .toBytes();
  }
}
