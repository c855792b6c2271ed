package dev.vitrine.wasm;

/**
 * Walks through the sections of a module in the order of its bytes and judges each as the protocol
 * does ({@code docs/spec/vm.md} §4.1): the first failure in this order is the one that counts.
 */
final class ModuleParser {
  private static final int HEADER_BYTES = 8;
  private static final int MAGIC = 0x6d736100;

  // Sections by id, and their place in the order that the standard wants.
  private static final int CUSTOM = 0;
  private static final int TYPE = 1;
  private static final int IMPORT = 2;
  private static final int FUNCTION = 3;
  private static final int TABLE = 4;
  private static final int MEMORY = 5;
  private static final int GLOBAL = 6;
  private static final int EXPORT = 7;
  private static final int START = 8;
  private static final int ELEMENT = 9;
  private static final int CODE = 10;
  private static final int DATA = 11;
  private static final int DATA_COUNT = 12;
  private static final int TAG = 13;
  private static final String[] NAMES = {
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count"
  };
  private static final int[] ORDER = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11};

  private final BinaryReader in;
  private final PrepareLimits limits;
  private final WasmModule module;
  private final ImportSection imports;
  private final ExportSection exports;
  private final CodeSection code;
  private int order;
  private int expectedBodies = -1;
  private int dataSegments;

  ModuleParser(byte[] bytes, PrepareLimits limits) {
    this.in = new BinaryReader(bytes);
    this.limits = limits;
    this.module = new WasmModule(bytes);
    TypeSize size = new TypeSize();
    this.imports = new ImportSection(module, limits, size);
    this.exports = new ExportSection(module, size);
    this.code = new CodeSection(module, limits);
  }

  /** Reads the whole module; throws {@link Refusal}. */
  WasmModule parse() {
    header();
    while (!in.atEnd()) {
      section();
    }
    if (module.dataCount >= 0 && module.dataCount != dataSegments) {
      throw Refusal.invalid(
          in.position(),
          "The data count section promises "
              + module.dataCount
              + " segments, the data section has "
              + dataSegments);
    }
    if (expectedBodies > 0) {
      throw Refusal.invalid(
          in.position(),
          "The function section declares "
              + expectedBodies
              + " functions, but there is no code section");
    }
    return module;
  }

  CodeSection code() {
    return code;
  }

  private void header() {
    if (in.remaining() < HEADER_BYTES) {
      throw notWasm();
    }
    if (in.fixed32() != MAGIC) {
      throw notWasm();
    }
    int version = in.fixed32();
    if (version >>> 16 == 1) {
      throw Refusal.feature(4, Feature.COMPONENT_MODEL, "header");
    }
    if (version != 1) {
      throw Refusal.invalid(
              4,
              "The version of the module is "
                  + (version & 0xffffffffL)
                  + ", and only version 1 exists")
          .in("header");
    }
  }

  private Refusal notWasm() {
    return Refusal.invalid(
            0, "This is not a WebAssembly module: it does not start with \\0asm and a version")
        .todo(
            "Choose the .wasm file that the build wrote (target/near/*.wasm or target/wasm32-unknown-unknown/release/*.wasm), not a source, archive or ABI.");
  }

  private void section() {
    int at = in.position();
    int id = in.u8();
    int length = in.varU32();
    int start = in.position();
    int fileEnd = in.end();
    // The body of the code section is framed by its functions; a code section that is cut off is
    // found out after its head (§4.1).
    if (id != CODE && (length < 0 || length > fileEnd - start)) {
      throw Refusal.invalid(
              at,
              "The section is "
                  + Decimal.grouped(length & 0xffffffffL)
                  + " bytes long, but the file has only "
                  + Decimal.grouped(fileEnd - start)
                  + " more")
          .in(name(id));
    }
    try {
      if (id == CODE) {
        codeSection(length, fileEnd);
        return;
      }
      in.window(start, start + length);
      content(id, at);
      in.window(start + length, fileEnd);
    } catch (Refusal refusal) {
      throw refusal.in(name(id));
    }
  }

  private static String name(int id) {
    return id < NAMES.length ? NAMES[id] + " section" : "section " + id;
  }

  private void content(int id, int at) {
    switch (id) {
      case CUSTOM -> in.name();
      case TYPE -> {
        int countAt = in.position();
        int count = in.varU32();
        if (Integer.compareUnsigned(count, limits.maxTypes() - module.typeCount()) > 0) {
          throw Refusal.of(
              PrepareError.TOO_MANY_TYPES,
              countAt,
              "The contract declares "
                  + Decimal.grouped(module.typeCount() + (count & 0xffffffffL))
                  + " function types, and NEAR takes at most "
                  + Decimal.grouped(limits.maxTypes()));
        }
        inOrder(id, at);
        TypeSection.read(in, count, module);
      }
      case IMPORT -> {
        inOrder(id, at);
        module.importSection = true;
        imports.read(in);
      }
      case FUNCTION -> {
        inOrder(id, at);
        expectedBodies = DeclarationSections.functions(in, module);
      }
      case TABLE -> {
        inOrder(id, at);
        module.tableBytes = in.remaining();
        DeclarationSections.tables(in, module, limits);
      }
      case MEMORY -> {
        inOrder(id, at);
        DeclarationSections.memories(in, module);
      }
      case GLOBAL -> {
        inOrder(id, at);
        module.globalSection = true;
        DeclarationSections.globals(in, module);
      }
      case EXPORT -> {
        inOrder(id, at);
        exports.read(in);
      }
      case START -> {
        int function = in.varU32();
        in.expectEnd("start");
        inOrder(id, at);
        DeclarationSections.start(function, at, module);
      }
      case ELEMENT -> {
        inOrder(id, at);
        ElementSection.read(in, module);
      }
      case DATA -> {
        inOrder(id, at);
        module.dataBytes = in.remaining();
        dataSegments = DataSection.read(in, module);
      }
      case DATA_COUNT -> {
        int countAt = in.position();
        module.dataCountBytes = in.remaining();
        int count = in.varU32();
        in.expectEnd("data count");
        inOrder(id, at);
        if (Integer.compareUnsigned(count, DataSection.MAX_SEGMENTS) > 0) {
          throw Refusal.invalid(
              countAt, "The data count section promises more than 100,000 segments");
        }
        module.dataCount = count;
      }
      case TAG -> throw Refusal.feature(at, Feature.EXCEPTIONS, "tag section");
      default -> throw Refusal.invalid(at, "There is no section with the id " + id);
    }
  }

  private void inOrder(int id, int at) {
    if (ORDER[id] <= order) {
      throw Refusal.invalid(
          at, "The " + NAMES[id] + " section stands twice or after a section that must follow it");
    }
    order = ORDER[id];
  }

  private void codeSection(int length, int fileEnd) {
    int at = in.position();
    int count = in.varU32();
    if (Integer.compareUnsigned(in.position() - at, length) > 0) {
      throw Refusal.invalid(at, "The section ends in the middle of its head");
    }
    imports.takeFunctions(count, at);
    inOrder(CODE, at);
    if (count != Math.max(expectedBodies, 0)) {
      throw Refusal.invalid(
          at,
          "The function section declares "
              + Math.max(expectedBodies, 0)
              + " functions, the code section has "
              + Decimal.grouped(count & 0xffffffffL));
    }
    expectedBodies = -1;
    if (length < 0 || length > fileEnd - at) {
      throw Refusal.invalid(
          at,
          "The section is "
              + Decimal.grouped(length & 0xffffffffL)
              + " bytes long, but the file has only "
              + Decimal.grouped(fileEnd - at)
              + " more");
    }
    in.window(in.position(), at + length);
    code.read(in, count);
    in.expectEnd("code");
    in.window(at + length, fileEnd);
  }
}
