package dev.vitrine.jvm.spec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A valid module of the suite, which can be given more functions. */
final class SpecModule {
  /** Its parameters and results. */
  record Type(List<Integer> params, List<Integer> results) {}

  private final byte[] bytes;
  private int at = 8;
  private final Map<Integer, int[]> sections = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Integer> functionTypes = new ArrayList<>();
  private final Map<String, int[]> exports = new HashMap<>();
  private final List<Integer> globalTypes = new ArrayList<>();
  private int imports;

  private final List<byte[]> addedBodies = new ArrayList<>();
  private final Map<String, Integer> addedExports = new HashMap<>();

  SpecModule(byte[] bytes) {
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
      case 2 -> imports = count;
      case 3 -> {
        for (int i = 0; i < count; i++) {
          functionTypes.add(u32());
        }
      }
      case 6 -> readGlobals(count);
      case 7 -> readExports(count);
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
      int length = u32();
      String name = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      exports.put(name, new int[] {bytes[at++], u32()});
    }
  }

  boolean hasImports() {
    return imports > 0;
  }

  /** Index of an exported function, or −1. */
  int function(String name) {
    int[] export = exports.get(name);
    return export != null && export[0] == 0 ? export[1] : -1;
  }

  /** Index of an exported global, or −1. */
  int global(String name) {
    int[] export = exports.get(name);
    return export != null && export[0] == 3 ? export[1] : -1;
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
    byte[] body = new WasmWriter().u32(0).raw(code).u8(0x0b).toBytes();
    addedBodies.add(new WasmWriter().u32(body.length).raw(body).toBytes());
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

  /** The module with what was added. */
  byte[] toBytes() {
    WasmWriter out = new WasmWriter().raw(bytes, 0, 8);
    for (int id : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11}) {
      WasmWriter content = new WasmWriter().raw(content(id));
      int count = counts.getOrDefault(id, 0);
      switch (id) {
        case 1 -> {
          content.u8(0x60, 0, 0);
          count++;
        }
        case 3 -> {
          addedBodies.forEach(body -> content.u32(types.size()));
          count += addedBodies.size();
        }
        case 7 -> {
          addedExports.forEach((name, index) -> content.name(name).u8(0).u32(index));
          count += addedExports.size();
        }
        case 10 -> {
          addedBodies.forEach(content::raw);
          count += addedBodies.size();
        }
        default -> {}
      }
      if (id == 8 && count > 0) {
        byte[] start = content.toBytes();
        out.u8(8).u32(start.length).raw(start);
      } else if (id == 12 && count > 0) {
        // The section of the data count is a number, not a vector.
        byte[] number = new WasmWriter().u32(count).toBytes();
        out.u8(12).u32(number.length).raw(number);
      } else {
        out.section(id, count, content.toBytes());
      }
    }
    return out.toBytes();
  }
}
