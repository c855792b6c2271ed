package dev.vitrine.wasm;

import java.nio.charset.StandardCharsets;

/**
 * The import section: functions of module {@code env}, nothing else.
 *
 * <p>The section as a whole is validated before its imports are judged one by one ({@code
 * docs/spec/vm.md} §4.1). Whether a function exists is a question for the linker.
 */
final class ImportSection {
  private static final int MAX_IMPORTS = 1_000_000;
  private static final int MAX_TABLES = 100;
  static final int FUNCTION = 0;
  static final int TABLE = 1;
  static final int MEMORY = 2;
  private static final int GLOBAL = 3;
  private static final int TAG = 4;

  private final WasmModule module;
  private final TypeSize size;
  private final int functionLimit;
  private int functionsLeft;

  ImportSection(WasmModule module, PrepareLimits limits, TypeSize size) {
    this.module = module;
    this.size = size;
    this.functionLimit = limits.maxFunctions();
    this.functionsLeft = functionLimit;
  }

  void read(BinaryReader in) {
    int count = in.count(MAX_IMPORTS, "imports");
    int start = in.position();
    int tables = 0;
    int memories = 0;
    for (int i = 0; i < count; i++) {
      int at = in.position();
      in.name();
      in.name();
      int kindAt = in.position();
      int kind = in.u8();
      switch (kind) {
        case FUNCTION -> function(in, at);
        case TABLE -> {
          DeclarationSections.tableType(in);
          size.addOther(at);
          tables++;
        }
        case MEMORY -> {
          DeclarationSections.memoryType(in);
          size.addOther(at);
          memories++;
        }
        case GLOBAL -> {
          Types.read(in);
          DeclarationSections.mutability(in);
          size.addOther(at);
        }
        case TAG -> throw Refusal.feature(at, Feature.EXCEPTIONS, "import " + i);
        default ->
            throw Refusal.invalid(
                kindAt, "Import " + i + " has the unknown kind " + HexByte.of(kind));
      }
      if (memories > 1) {
        throw Refusal.feature(at, Feature.MULTI_MEMORY, "import " + i);
      }
      if (tables > MAX_TABLES) {
        throw Refusal.invalid(at, "There are more than 100 tables");
      }
    }
    in.expectEnd("import");
    judge(in, start, count);
  }

  private void function(BinaryReader in, int at) {
    int type = DeclarationSections.type(in, module);
    size.addFunction(
        module.params.get(type).length + (module.results.get(type) == Types.NONE ? 0 : 1), at);
    module.functionTypes.add(type);
    module.importedFunctions++;
  }

  private void judge(BinaryReader in, int start, int count) {
    in.seek(start);
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int moduleLength = in.name();
      int moduleAt = in.position() - moduleLength;
      int nameLength = in.name();
      int nameAt = in.position() - nameLength;
      if (!isEnv(moduleAt, moduleLength)) {
        throw Refusal.of(
                PrepareError.INSTANTIATE,
                at,
                "Import "
                    + i
                    + ", "
                    + text(nameAt, nameLength)
                    + ", comes from module "
                    + text(moduleAt, moduleLength)
                    + "; a contract can import from env only")
            .todo(
                "Build for wasm32-unknown-unknown, not for WASI or wasm-bindgen, and look for a dependency that brings this import in.");
      }
      int kind = in.u8();
      if (kind == FUNCTION) {
        takeFunctions(1, at);
        in.varU32();
        module.importNames.add(nameAt);
        module.importNameLengths.add(nameLength);
        module.importOffsets.add(at);
        continue;
      }
      if (kind == MEMORY) {
        throw Refusal.of(
                PrepareError.MEMORY,
                at,
                "Import "
                    + i
                    + ", "
                    + text(nameAt, nameLength)
                    + ", is a memory; the memory of a contract is its own")
            .todo("Link without --import-memory.");
      }
      throw Refusal.of(
              PrepareError.INSTANTIATE,
              at,
              "Import "
                  + i
                  + ", "
                  + text(nameAt, nameLength)
                  + ", is a "
                  + (kind == TABLE ? "table" : "global")
                  + "; a contract can import functions only")
          .todo(kind == TABLE ? "Link without --import-table." : "Link without -shared or -pie.");
    }
  }

  /** Takes functions out of the budget that imported and defined ones share. */
  void takeFunctions(int count, int at) {
    if (Integer.compareUnsigned(count, functionsLeft) > 0) {
      throw Refusal.of(
          PrepareError.TOO_MANY_FUNCTIONS,
          at,
          "The contract has more than "
              + Decimal.grouped(functionLimit)
              + " functions, imported and defined together");
    }
    functionsLeft -= count;
  }

  private boolean isEnv(int at, int length) {
    byte[] bytes = module.bytes;
    return length == 3 && bytes[at] == 'e' && bytes[at + 1] == 'n' && bytes[at + 2] == 'v';
  }

  private String text(int at, int length) {
    return '`' + new String(module.bytes, at, length, StandardCharsets.UTF_8) + '`';
  }
}
