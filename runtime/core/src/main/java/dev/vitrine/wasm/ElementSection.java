package dev.vitrine.wasm;

/**
 * The element section: functions for the table, at once, later ({@code table.init}), or only
 * declared as being named.
 */
final class ElementSection {
  private static final int MAX_SEGMENTS = 100_000;
  private static final int MAX_ELEMENTS = 10_000_000;

  private ElementSection() {}

  static void read(BinaryReader in, WasmModule module) {
    int count = in.count(MAX_SEGMENTS, "element segments");
    ConstantExpression constant = new ConstantExpression(module);
    for (int i = 0; i < count; i++) {
      segment(in, module, constant, i);
    }
    in.expectEnd("element");
  }

  private static void segment(
      BinaryReader in, WasmModule module, ConstantExpression constant, int number) {
    int at = in.position();
    int flags = in.varU32();
    if ((flags & ~0b111) != 0) {
      throw Refusal.invalid(at, "Element segment " + number + " has unknown flags");
    }
    int kind =
        (flags & 1) == 0
            ? WasmModule.ACTIVE
            : (flags & 2) == 0 ? WasmModule.PASSIVE : WasmModule.DECLARED;
    boolean expressions = (flags & 4) != 0;
    int offset = 0;
    if (kind == WasmModule.ACTIVE) {
      int table = (flags & 2) != 0 ? in.varU32() : 0;
      if (table != 0 || module.table == null) {
        throw Refusal.invalid(
            at,
            "Element segment "
                + number
                + " is for table "
                + (table & 0xffffffffL)
                + ", which does not exist");
      }
      constant.read(in, Types.I32, true);
      offset = (int) constant.value();
    }
    if ((flags & 3) != 0) {
      int typeAt = in.position();
      if (expressions) {
        Types.readReference(in);
      } else if (in.u8() != 0) {
        throw Refusal.invalid(typeAt, "Element segment " + number + " does not hold functions");
      }
    }
    int elements = in.count(MAX_ELEMENTS, "elements in one segment");
    int start = in.position();
    for (int i = 0; i < elements; i++) {
      if (expressions) {
        constant.read(in, Types.FUNCREF, true);
      } else {
        int elementAt = in.position();
        int function = in.varU32();
        if (Integer.compareUnsigned(function, module.functionCount()) >= 0) {
          throw Refusal.invalid(
              elementAt,
              "Element segment "
                  + number
                  + " names function "
                  + (function & 0xffffffffL)
                  + ", which does not exist");
        }
        module.name(function);
      }
    }
    module.elements.add(
        new WasmModule.ElementSegment(
            kind, offset, (flags & 3) == 2, expressions, elements, start));
  }
}
