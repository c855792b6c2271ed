package dev.vitrine.wasm;

/**
 * The short sections that declare things: functions, tables, memories, globals and the start
 * function.
 */
final class DeclarationSections {
  private static final int MAX_ITEMS = 1_000_000;
  private static final int MAX_TABLES = 100;
  private static final int MAX_MEMORY_PAGES = 65_536;

  private DeclarationSections() {}

  /** Reads the types of the functions that the code section will define; returns how many. */
  static int functions(BinaryReader in, WasmModule module) {
    int at = in.position();
    int count = in.varU32();
    if (count < 0 || count > MAX_ITEMS - module.functionCount()) {
      throw Refusal.invalid(at, "There are more than 1,000,000 functions");
    }
    for (int i = 0; i < count; i++) {
      module.functionTypes.add(type(in, module));
    }
    in.expectEnd("function");
    return count;
  }

  /** Reads the index of a type that must exist. */
  static int type(BinaryReader in, WasmModule module) {
    int at = in.position();
    int type = in.varU32();
    if (Integer.compareUnsigned(type, module.typeCount()) >= 0) {
      throw Refusal.invalid(
          at,
          "There is no type " + (type & 0xffffffffL) + ", only " + module.typeCount() + " types");
    }
    return type;
  }

  /** Tables: all are validated first, then their number and size are judged. */
  static void tables(BinaryReader in, WasmModule module, PrepareLimits limits) {
    int countAt = in.position();
    int count = in.count(MAX_TABLES, "tables");
    int tooLong = -1;
    for (int i = 0; i < count; i++) {
      int at = in.position();
      if (in.peek() == 0x40) {
        throw Refusal.feature(
            at, Feature.FUNCTION_REFERENCES, "table " + i + " with an initial value");
      }
      WasmModule.Table table = tableType(in);
      if (table.minimum() > limits.maxTableElements() && tooLong < 0) {
        tooLong = at;
      }
      module.table = table;
    }
    in.expectEnd("table");
    if (count > limits.maxTables()) {
      throw Refusal.of(
              PrepareError.TOO_MANY_TABLES,
              countAt,
              "The contract declares " + count + " tables, and NEAR takes " + limits.maxTables())
          .todo(
              "Build with rustc -C target-feature=-reference-types or target-cpu=mvp; a module needs one table only.");
    }
    if (tooLong >= 0) {
      throw Refusal.of(
          PrepareError.TOO_MANY_TABLE_ELEMENTS,
          tooLong,
          "A table starts with more than "
              + Decimal.grouped(limits.maxTableElements())
              + " elements");
    }
  }

  static WasmModule.Table tableType(BinaryReader in) {
    Types.readReference(in);
    Limits size = Limits.read(in, false);
    return new WasmModule.Table(size.minimum(), size.maximum());
  }

  /** Memories: at most one; what it declares is judged and then replaced by the standard memory. */
  static void memories(BinaryReader in, WasmModule module) {
    int at = in.position();
    int count = in.varU32();
    if (Integer.compareUnsigned(count, 1) > 0) {
      throw Refusal.feature(at, Feature.MULTI_MEMORY, "memory section");
    }
    for (int i = 0; i < count; i++) {
      memoryType(in);
      module.memory = true;
    }
    in.expectEnd("memory");
  }

  static void memoryType(BinaryReader in) {
    int at = in.position();
    Limits size = Limits.read(in, true);
    if (size.minimum() > MAX_MEMORY_PAGES || size.maximum() > MAX_MEMORY_PAGES) {
      throw Refusal.invalid(at, "The memory has more than 65,536 pages (4 GiB)");
    }
  }

  static void globals(BinaryReader in, WasmModule module) {
    int count = in.count(MAX_ITEMS, "globals");
    ConstantExpression constant = new ConstantExpression(module);
    for (int i = 0; i < count; i++) {
      int type = Types.read(in);
      boolean mutable = mutability(in);
      constant.read(in, type, true);
      module.globals.add(new WasmModule.Global(type, mutable, constant.value()));
    }
    in.expectEnd("global");
  }

  static boolean mutability(BinaryReader in) {
    int at = in.position();
    int flags = in.u8();
    if (flags == 2 || flags == 3) {
      throw Refusal.feature(at, Feature.SHARED_EVERYTHING, "a shared global");
    }
    if (flags > 3) {
      throw Refusal.invalid(at, "The global has the unknown flags " + HexByte.of(flags));
    }
    return flags == 1;
  }

  static void start(int function, int at, WasmModule module) {
    if (Integer.compareUnsigned(function, module.functionCount()) >= 0) {
      throw Refusal.invalid(
          at, "The start function " + (function & 0xffffffffL) + " does not exist");
    }
    if (module.paramsOfFunction(function).length != 0
        || module.resultOfFunction(function) != Types.NONE) {
      throw Refusal.invalid(at, "The start function takes parameters or returns a result")
          .inFunction(function);
    }
    module.start = function;
  }
}
