package dev.vitrine.wasm;

/** The type section: function types with at most one result. */
final class TypeSection {
  private static final int MAX_VALUES = 1000;

  private TypeSection() {}

  static void read(BinaryReader in, int count, WasmModule module) {
    for (int i = 0; i < count; i++) {
      readType(in, module);
    }
    in.expectEnd("type");
  }

  private static void readType(BinaryReader in, WasmModule module) {
    int at = in.position();
    int form = in.u8();
    if (form == 0x4f) {
      // A final subtype of nothing is a plain type, spelt in a newer way; the reference takes it.
      if (in.varU32() != 0) {
        throw Refusal.feature(at, Feature.GARBAGE_COLLECTION, "a subtype");
      }
      form = in.u8();
    }
    switch (form) {
      case 0x60 -> {
        // A function type.
      }
      case 0x50, 0x4e, 0x5e, 0x5f ->
          throw Refusal.feature(at, Feature.GARBAGE_COLLECTION, "type " + module.typeCount());
      case 0x5d -> throw Refusal.feature(at, Feature.STACK_SWITCHING, "type " + module.typeCount());
      case 0x65 ->
          throw Refusal.feature(at, Feature.SHARED_EVERYTHING, "type " + module.typeCount());
      default ->
          throw Refusal.invalid(
              at,
              "Type "
                  + module.typeCount()
                  + " is not a function type but has the form "
                  + HexByte.of(form));
    }
    int params = in.count(MAX_VALUES, "parameters in one function type");
    byte[] takes = new byte[params];
    for (int i = 0; i < params; i++) {
      takes[i] = (byte) Types.read(in);
    }
    int resultsAt = in.position();
    int results = in.count(MAX_VALUES, "results in one function type");
    int result = Types.NONE;
    for (int i = 0; i < results; i++) {
      result = Types.read(in);
    }
    if (results > 1) {
      throw Refusal.feature(
          resultsAt,
          Feature.MULTI_VALUE,
          "type " + module.typeCount() + " with " + results + " results");
    }
    module.params.add(takes);
    module.results.add(result);
  }
}
