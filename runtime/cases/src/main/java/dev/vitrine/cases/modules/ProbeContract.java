package dev.vitrine.cases.modules;

import dev.vitrine.cases.WasmWriter;
import java.util.ArrayList;
import java.util.List;

/** A contract of methods that are written as bytes, with a memory, globals, a table and data. */
final class ProbeContract {
  static final int VALUE_RETURN = 0;
  static final int INPUT = 1;
  static final int READ_REGISTER = 2;
  static final int PANIC = 3;

  /** The start function: it counts in the first global and in the last word of the first page. */
  static final int START = 4;

  /** Where the start function counts. */
  static final int START_WORD = 65_532;

  /** Elements of the table: the start function, one of another type, and nothing. */
  static final int OF_ANOTHER_TYPE = 1;

  static final int EMPTY = 2;

  /** The data segment that only code copies; 8 bytes. */
  static final int PASSIVE = 1;

  private static final int OWN = 6;

  private final byte[] data;
  private final int dataAddress;
  private final boolean starts;
  private final List<String> names = new ArrayList<>();
  private final WasmWriter bodies = new WasmWriter();

  /** With these bytes at an address when a call begins, and a start function perhaps. */
  ProbeContract(byte[] data, int dataAddress, boolean starts) {
    this.data = data;
    this.dataAddress = dataAddress;
    this.starts = starts;
  }

  /** A method with an i32 and an i64 as locals. */
  void method(String name, WasmWriter code) {
    names.add(name);
    body(new WasmWriter().u8(2, 1, 0x7f, 1, 0x7e).raw(code.toBytes()));
  }

  private void body(WasmWriter body) {
    byte[] bytes = body.u8(0x0b).toBytes();
    bodies.u32(bytes.length).raw(bytes);
  }

  byte[] code() {
    WasmWriter out = new WasmWriter().fixed(0x1_6d73_6100L, 8);
    WasmWriter types = new WasmWriter();
    types.u8(0x60, 0, 0, 0x60, 2, 0x7e, 0x7e, 0, 0x60, 1, 0x7e, 0);
    out.section(1, 3, types.toBytes());
    WasmWriter imports = new WasmWriter();
    imports.name("env").name("value_return").u8(0, 1).name("env").name("input").u8(0, 2);
    imports.name("env").name("read_register").u8(0, 1).name("env").name("panic").u8(0, 0);
    out.section(2, 4, imports.toBytes());
    WasmWriter functions = new WasmWriter().u8(0, 2).raw(new byte[names.size()]);
    out.section(3, 2 + names.size(), functions.toBytes());
    out.section(4, 1, new byte[] {0x70, 0, 3});
    out.section(5, 1, new byte[] {0, 1});
    WasmWriter globals = new WasmWriter();
    globals.u8(0x7f, 1, 0x41, 5, 0x0b, 0x7e, 1, 0x42, 6, 0x0b);
    globals.u8(0x7d, 1, 0x43).fixed(0x7fa0_0001L, 4).u8(0x0b);
    globals.u8(0x7c, 1, 0x44).fixed(0x8000_0000_0000_0000L, 8).u8(0x0b);
    globals.u8(0x70, 1, 0xd0, 0x70, 0x0b, 0x70, 1, 0xd2, START, 0x0b);
    out.section(6, 6, globals.toBytes());
    WasmWriter exports = new WasmWriter();
    for (int i = 0; i < names.size(); i++) {
      exports.name(names.get(i)).u8(0).u32(OWN + i);
    }
    out.section(7, names.size(), exports.toBytes());
    if (starts) {
      out.u8(8, 1, START);
    }
    out.section(9, 1, new byte[] {0, 0x41, 0, 0x0b, 2, START, START + 1});
    out.u8(12, 1, 2);
    WasmWriter all = new WasmWriter();
    byte[] start =
        new WasmWriter()
            .u8(0, 0x23, 0, 0x41, 1, 0x6a, 0x24, 0)
            .u8(0x41, 0, 0x41, 0, 0x28, 2)
            .u32(START_WORD)
            .u8(0x41, 1, 0x6a, 0x36, 2)
            .u32(START_WORD)
            .u8(0x0b)
            .toBytes();
    all.u32(start.length).raw(start).u8(2, 0, 0x0b).raw(bodies.toBytes());
    out.section(10, 2 + names.size(), all.toBytes());
    WasmWriter segments = new WasmWriter().u8(0, 0x41).s64(dataAddress).u8(0x0b);
    segments.u32(data.length).raw(data);
    segments.u8(1, 8, 1, 2, 3, 4, 5, 6, 7, 8);
    out.section(11, 2, segments.toBytes());
    return out.toBytes();
  }
}
