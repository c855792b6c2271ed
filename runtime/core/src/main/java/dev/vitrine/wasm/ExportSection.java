package dev.vitrine.wasm;

import java.nio.charset.StandardCharsets;

/** The export section: names without duplicates of things that exist. */
final class ExportSection {
  static final int FUNCTION = 0;
  static final int TABLE = 1;
  static final int MEMORY = 2;
  static final int GLOBAL = 3;

  /** Ints that an export takes in {@link WasmModule#exports}. */
  static final int FIELDS = 4;

  private static final int MAX_EXPORTS = 1_000_000;

  private final WasmModule module;
  private final TypeSize size;

  ExportSection(WasmModule module, TypeSize size) {
    this.module = module;
    this.size = size;
  }

  void read(BinaryReader in) {
    int count = in.count(MAX_EXPORTS, "exports");
    // An export takes three bytes at least, so that a wrong count cannot ask for much room.
    NameSet names = new NameSet(module.bytes, Math.min(count, in.remaining() / 3));
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int length = in.name();
      int nameAt = in.position() - length;
      int kind = in.u8();
      int index = in.varU32();
      existing(kind, index, at);
      if (!names.add(nameAt, length)) {
        throw Refusal.invalid(
            at,
            "Two exports have the name `"
                + new String(module.bytes, nameAt, length, StandardCharsets.UTF_8)
                + '`');
      }
      module.exports.add(kind);
      module.exports.add(index);
      module.exports.add(nameAt);
      module.exports.add(length);
    }
    in.expectEnd("export");
  }

  private void existing(int kind, int index, int at) {
    boolean exists =
        switch (kind) {
          case FUNCTION -> Integer.compareUnsigned(index, module.functionCount()) < 0;
          case TABLE -> index == 0 && module.table != null;
          case MEMORY -> index == 0 && module.memory;
          case GLOBAL -> Integer.compareUnsigned(index, module.globals.size()) < 0;
          default ->
              throw Refusal.invalid(at, "An export has the unknown kind " + HexByte.of(kind));
        };
    if (!exists) {
      throw Refusal.invalid(
          at, "An export names a function, table, memory or global that does not exist");
    }
    if (kind == FUNCTION) {
      module.name(index);
      size.addFunction(
          module.paramsOfFunction(index).length
              + (module.resultOfFunction(index) == Types.NONE ? 0 : 1),
          at);
    } else {
      size.addOther(at);
    }
  }
}
