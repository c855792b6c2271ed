package dev.vitrine.cases.suite;

import dev.vitrine.cases.WasmWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A valid module of the suite, which can be given what it imports, and more functions. */
final class SuiteModule {
  /** Its parameters and results. */
  record Type(List<Integer> params, List<Integer> results) {}

  /** What it imports: a function with the number of its type, or a table, a memory, a global. */
  record Import(String module, String name, int kind, int type) {}

  private static final int FUNCTION = 0;
  private static final int TABLE = 1;
  private static final int MEMORY = 2;
  private static final int GLOBAL = 3;

  private final byte[] bytes;
  private int at = 8;
  private final Map<Integer, int[]> sections = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Integer> functionTypes = new ArrayList<>();
  private final List<byte[]> bodies = new ArrayList<>();
  private final Map<String, int[]> exports = new HashMap<>();
  private final List<Integer> globalTypes = new ArrayList<>();

  private final List<byte[]> importedBodies = new ArrayList<>();
  private final List<byte[]> addedBodies = new ArrayList<>();
  private final Map<String, Integer> addedExports = new LinkedHashMap<>();

  SuiteModule(byte[] bytes) {
    this.bytes = bytes;
    while (at < bytes.length) {
      int id = bytes[at++];
      int size = u32();
      int end = at + size;
      if (id != 0) {
        int start = at;
        int count = id == 8 ? 1 : u32();
        counts.put(id, count);
        sections.put(id, new int[] {id == 8 ? start : at, end});
        read(id, count);
      }
      at = end;
    }
  }

  private int u32() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = bytes[at++];
      value |= (b & 127) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private void read(int id, int count) {
    switch (id) {
      case 1 -> readTypes(count);
      case 2 -> readImports(count);
      case 3 -> {
        for (int i = 0; i < count; i++) {
          functionTypes.add(u32());
        }
      }
      case 6 -> readGlobals(count);
      case 7 -> readExports(count);
      case 10 -> readBodies(count);
      default -> {}
    }
  }

  private void readTypes(int count) {
    for (int i = 0; i < count; i++) {
      at++;
      types.add(new Type(valueTypes(), valueTypes()));
    }
  }

  private List<Integer> valueTypes() {
    List<Integer> out = new ArrayList<>();
    for (int count = u32(); count > 0; count--) {
      out.add(bytes[at++] & 255);
    }
    return out;
  }

  private void readImports(int count) {
    for (int i = 0; i < count; i++) {
      String module = name();
      String name = name();
      int kind = bytes[at++];
      int type = 0;
      switch (kind) {
        case FUNCTION -> {
          type = u32();
          functionTypes.add(type);
        }
        case TABLE -> {
          at++;
          readLimits();
        }
        case MEMORY -> readLimits();
        default -> {
          globalTypes.add(bytes[at] & 255);
          at += 2;
        }
      }
      imports.add(new Import(module, name, kind, type));
    }
  }

  private String name() {
    int length = u32();
    String name = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return name;
  }

  private void readLimits() {
    boolean bounded = (bytes[at++] & 1) != 0;
    u32();
    if (bounded) {
      u32();
    }
  }

  /** Only types are wanted: expressions of the suite end at their first {@code end} opcode. */
  private void readGlobals(int count) {
    for (int i = 0; i < count; i++) {
      globalTypes.add(bytes[at] & 255);
      at += 2;
      switch (bytes[at++] & 255) {
        case 0x43 -> at += 4;
        case 0x44 -> at += 8;
        default -> {
          while (bytes[at++] < 0) {
            // The rest of a number.
          }
        }
      }
      at++;
    }
  }

  private void readExports(int count) {
    for (int i = 0; i < count; i++) {
      String name = name();
      exports.put(name, new int[] {bytes[at++], u32()});
    }
  }

  private void readBodies(int count) {
    for (int i = 0; i < count; i++) {
      int length = u32();
      bodies.add(new WasmWriter().raw(bytes, at, at + length).toBytes());
      at += length;
    }
  }

  /** What it imports, in order. */
  List<Import> imports() {
    return imports;
  }

  boolean importsGlobals() {
    return imports.stream().anyMatch(wanted -> wanted.kind() == GLOBAL);
  }

  boolean importsFunction(Import wanted) {
    return wanted.kind() == FUNCTION;
  }

  /**
   * Makes the next imported function one of the module's own. Tables and memories that it imports
   * become its own with the limits of the suite's host.
   */
  void define(byte[] body) {
    importedBodies.add(body);
  }

  /**
   * The body of an exported function if it is nothing but a constant, else null: a body that can
   * stand in another module.
   */
  byte[] constantBody(String export) {
    int index = function(export) - importedFunctions();
    if (index < 0) {
      return null;
    }
    byte[] body = bodies.get(index);
    boolean constant = body.length >= 4 && body[0] == 0 && body[1] == 0x41;
    return constant && body[body.length - 2] >= 0 && body.length <= 5 ? body : null;
  }

  private int importedFunctions() {
    return (int) imports.stream().filter(wanted -> wanted.kind() == FUNCTION).count();
  }

  /** Index of an exported function, or −1. */
  int function(String name) {
    int[] export = exports.get(name);
    return export != null && export[0] == FUNCTION ? export[1] : -1;
  }

  /** Index of an exported global, or −1. */
  int global(String name) {
    int[] export = exports.get(name);
    return export != null && export[0] == GLOBAL ? export[1] : -1;
  }

  int globalType(int global) {
    return globalTypes.get(global);
  }

  Type type(int function) {
    return types.get(functionTypes.get(function));
  }

  /**
   * Adds a function without parameters or results.
   *
   * @param code its opcodes without the last {@code end}
   * @return its index
   */
  int add(byte[] code) {
    addedBodies.add(new WasmWriter().u32(0).raw(code).u8(0x0b).toBytes());
    return functionTypes.size() + addedBodies.size() - 1;
  }

  /** Exports an added function. */
  void export(String name, int function) {
    addedExports.put(name, function);
  }

  private byte[] content(int id) {
    int[] range = sections.get(id);
    return range == null ? new byte[0] : new WasmWriter().raw(bytes, range[0], range[1]).toBytes();
  }

  /** The module with what was defined and added, and without imports. */
  byte[] toBytes() {
    WasmWriter out = new WasmWriter().raw(bytes, 0, 8);
    for (int id : new int[] {1, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11}) {
      int count = counts.getOrDefault(id, 0) + addedCount(id);
      byte[] content = extended(id);
      if (id == 8 && count > 0) {
        out.u8(id).u32(content.length).raw(content);
      } else if (id == 12 && count > 0) {
        // The section of the data count is a number, not a vector.
        byte[] number = new WasmWriter().u32(count).toBytes();
        out.u8(id).u32(number.length).raw(number);
      } else {
        out.section(id, count, content);
      }
    }
    return out.toBytes();
  }

  private int addedCount(int id) {
    return switch (id) {
      case 1 -> 1;
      case 3, 10 -> importedBodies.size() + addedBodies.size();
      case 4 -> imported(TABLE);
      case 5 -> imported(MEMORY);
      case 7 -> addedExports.size();
      default -> 0;
    };
  }

  private int imported(int kind) {
    return (int) imports.stream().filter(wanted -> wanted.kind() == kind).count();
  }

  /** What a section holds with what was added. */
  private byte[] extended(int id) {
    WasmWriter content = new WasmWriter();
    switch (id) {
      case 3 -> functionTypes.subList(0, importedBodies.size()).forEach(content::u32);
      // The limits of `spectest`: 10 to 20 elements, 1 to 2 pages.
      case 4 -> {
        for (int i = 0; i < imported(TABLE); i++) {
          content.u8(0x70, 1, 10, 20);
        }
      }
      case 5 -> {
        for (int i = 0; i < imported(MEMORY); i++) {
          content.u8(1, 1, 2);
        }
      }
      case 10 -> importedBodies.forEach(body -> content.u32(body.length).raw(body));
      default -> {}
    }
    content.raw(content(id));
    switch (id) {
      case 1 -> content.u8(0x60, 0, 0);
      case 3 -> addedBodies.forEach(body -> content.u32(types.size()));
      case 7 -> addedExports.forEach((name, index) -> content.name(name).u8(0).u32(index));
      case 10 -> addedBodies.forEach(body -> content.u32(body.length).raw(body));
      default -> {}
    }
    return content.toBytes();
  }
}
