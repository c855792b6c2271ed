package dev.vitrine.wasm;

/**
 * The functions that a {@link ReusableModule} has besides the contract's, and short sequences that
 * are written in place.
 */
final class ReuseFunctions {
  /** How many functions these are. */
  static final int COUNT = 4;

  /** How many types these need. */
  static final int TYPES = 3;

  /** A store may reach so many bytes beyond the unit that it marks. */
  private static final int REACH = 8;

  private final InstrumentedModule module;
  private final ByteSink out;

  ReuseFunctions(InstrumentedModule module, ByteSink out) {
    this.module = module;
    this.out = out;
  }

  /** The function [pages] → [pages before, or -1]. */
  int grow() {
    return module.functionCount();
  }

  /** The function [address, count] → []: traps if these bytes are not the contract's. */
  int range() {
    return module.functionCount() + 1;
  }

  /** The function [address, count] → []: the same, and marks them as written. */
  int touch() {
    return module.functionCount() + 2;
  }

  /** The function [] → []: makes memory and globals what they are in a fresh instance. */
  int reset() {
    return module.functionCount() + 3;
  }

  void types() {
    int i32 = Types.code(Types.I32);
    out.u8(0x60, 1).u8(i32, 1).u8(i32);
    out.u8(0x60, 2).u8(i32, i32).u8(0);
    out.u8(0x60, 0).u8(0);
  }

  /** The types of the functions. */
  void declarations() {
    int type = module.typeCount();
    out.varU32(type).varU32(type + 1).varU32(type + 1).varU32(type + 2);
  }

  /** The bodies of the functions. */
  void bodies() {
    writeGrow();
    writeRange();
    writeTouch();
    writeReset();
  }

  /** Puts the length of the contract's memory in bytes on the operand stack. */
  void length() {
    out.u8(Opcode.I32_CONST, 0).u8(Opcode.I32_LOAD, 2).varU32(HiddenPage.LENGTH);
  }

  /** The same as an i64. */
  void longLength() {
    out.u8(Opcode.I32_CONST, 0).u8(Opcode.I64_LOAD32_U, 2).varU32(HiddenPage.LENGTH);
  }

  /** Puts the length in pages on the operand stack. */
  void pages() {
    length();
    out.u8(Opcode.I32_CONST, HiddenPage.PAGE_BITS).u8(Opcode.I32_SHR_U);
  }

  private void get(int local) {
    out.u8(Opcode.LOCAL_GET, local);
  }

  private void constant(int value) {
    out.u8(Opcode.I32_CONST).varS64(value);
  }

  private int begin(int i32Locals) {
    int size = out.open();
    if (i32Locals == 0) {
      out.u8(0);
    } else {
      out.u8(1, i32Locals).u8(Types.code(Types.I32));
    }
    return size;
  }

  private void end(int size) {
    out.u8(Opcode.END);
    out.close(size);
  }

  private void writeGrow() {
    int size = begin(1);
    int delta = 0;
    int before = 1;
    get(delta);
    constant(HiddenPage.MAXIMUM_PAGES);
    pages();
    out.u8(Opcode.LOCAL_TEE, before).u8(Opcode.I32_SUB, Opcode.I32_GT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    constant(-1);
    out.u8(Opcode.RETURN, Opcode.END);
    constant(0);
    get(before);
    get(delta);
    out.u8(Opcode.I32_ADD, Opcode.I32_CONST).u8(HiddenPage.PAGE_BITS, Opcode.I32_SHL);
    setLength();
    get(before);
    end(size);
  }

  /** Stores the length that is on the operand stack above a zero. */
  private void setLength() {
    out.u8(Opcode.I32_STORE, 2).varU32(HiddenPage.LENGTH);
  }

  private void writeRange() {
    int size = begin(0);
    get(0);
    out.u8(Opcode.I64_EXTEND_I32_U);
    get(1);
    out.u8(Opcode.I64_EXTEND_I32_U, Opcode.I64_ADD);
    longLength();
    out.u8(Opcode.I64_GT_U);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    constant(-1);
    out.u8(Opcode.I32_LOAD, 2).u8(0, Opcode.DROP).u8(Opcode.END);
    end(size);
  }

  private void writeTouch() {
    int size = begin(0);
    int address = 0;
    int count = 1;
    get(address);
    get(count);
    out.u8(Opcode.CALL).varU32(range());
    get(count);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    unit(address);
    constant(HiddenPage.WRITTEN);
    out.u8(Opcode.I32_ADD);
    constant(1);
    get(address);
    get(count);
    out.u8(Opcode.I32_ADD);
    constant(1);
    out.u8(Opcode.I32_SUB);
    constant(HiddenPage.UNIT_BITS);
    out.u8(Opcode.I32_SHR_U);
    unit(address);
    out.u8(Opcode.I32_SUB);
    constant(1);
    out.u8(Opcode.I32_ADD);
    fill();
    out.u8(Opcode.END);
    end(size);
  }

  private void unit(int address) {
    get(address);
    constant(HiddenPage.UNIT_BITS);
    out.u8(Opcode.I32_SHR_U);
  }

  private void fill() {
    out.u8(Opcode.PREFIX_FC, Opcode.MEMORY_FILL - 0x100).u8(0);
  }

  private void writeReset() {
    int size = begin(3);
    clear();
    constant(0);
    constant(HiddenPage.INITIAL_PAGES << HiddenPage.PAGE_BITS);
    setLength();
    for (int i = 0; i < module.data.size(); i++) {
      InstrumentedModule.Data data = module.data.get(i);
      if (data.offset() != InstrumentedModule.PASSIVE) {
        put(i, (int) data.offset(), data.length());
      }
    }
    for (InstrumentedModule.MutableGlobal global : module.globals) {
      out.copy(module.bytes, global.start(), global.end());
      out.u8(Opcode.GLOBAL_SET).varU32(global.index());
    }
    end(size);
  }

  private void put(int segment, int offset, int length) {
    constant(offset);
    constant(length);
    out.u8(Opcode.CALL).varU32(touch());
    constant(offset);
    constant(0);
    constant(length);
    out.u8(Opcode.PREFIX_FC, Opcode.MEMORY_INIT - 0x100).varU32(segment).u8(0);
  }

  /**
   * Clears what was written, whoever wrote it. Marks are looked at eight at once; none is beyond
   * the length that the last call left, which is a whole number of eights.
   */
  private void clear() {
    int mark = 0;
    int last = 1;
    int end = 2;
    length();
    constant(HiddenPage.UNIT_BITS);
    out.u8(Opcode.I32_SHR_U, Opcode.LOCAL_SET).u8(end);
    out.u8(Opcode.BLOCK, Types.code(Types.NONE)).u8(Opcode.LOOP, Types.code(Types.NONE));
    get(mark);
    get(end);
    out.u8(Opcode.I32_GE_U, Opcode.BR_IF).u8(1);
    get(mark);
    out.u8(Opcode.I64_LOAD, 3).varU32(HiddenPage.WRITTEN);
    out.u8(Opcode.I64_EQZ);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    add(mark, 8);
    out.u8(Opcode.BR, 1).u8(Opcode.END);
    get(mark);
    constant(8);
    out.u8(Opcode.I32_ADD, Opcode.LOCAL_SET).u8(last);
    out.u8(Opcode.LOOP, Types.code(Types.NONE));
    get(mark);
    out.u8(Opcode.I32_LOAD8_U, 0).varU32(HiddenPage.WRITTEN);
    out.u8(Opcode.IF, Types.code(Types.NONE));
    get(mark);
    constant(HiddenPage.UNIT_BITS);
    out.u8(Opcode.I32_SHL);
    constant(0);
    constant((1 << HiddenPage.UNIT_BITS) + REACH);
    fill();
    get(mark);
    constant(0);
    out.u8(Opcode.I32_STORE8, 0).varU32(HiddenPage.WRITTEN);
    out.u8(Opcode.END);
    add(mark, 1);
    get(mark);
    get(last);
    out.u8(Opcode.I32_LT_U, Opcode.BR_IF).u8(0);
    out.u8(Opcode.END);
    out.u8(Opcode.BR, 0).u8(Opcode.END, Opcode.END);
  }

  private void add(int local, int value) {
    get(local);
    constant(value);
    out.u8(Opcode.I32_ADD, Opcode.LOCAL_SET).u8(local);
  }
}
