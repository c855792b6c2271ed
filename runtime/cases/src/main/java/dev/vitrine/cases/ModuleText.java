package dev.vitrine.cases;

/** Puts small modules together, valid or not, section by section in the order of the calls. */
final class ModuleText {
  private final WasmWriter out = new WasmWriter();
  private final WasmWriter imports = new WasmWriter();
  private int importCount;

  ModuleText() {
    out.u8(0, 'a', 's', 'm', 1, 0, 0, 0);
  }

  /** A file that is no module, perhaps. */
  ModuleText(byte[] bytes) {
    out.raw(bytes);
  }

  /** A section with this count and these entries. */
  ModuleText section(int id, int count, byte[] entries) {
    once();
    out.section(id, count, entries);
    return this;
  }

  ModuleText section(int id, int count, int... entries) {
    return section(id, count, new WasmWriter().u8(entries).toBytes());
  }

  /** A section of one type. */
  ModuleText type(int... entry) {
    return section(1, 1, entry);
  }

  /** A section of so many types without parameters and results. */
  ModuleText types(int count) {
    WasmWriter types = new WasmWriter();
    for (int i = 0; i < count; i++) {
      types.u8(0x60, 0, 0);
    }
    return section(1, count, types.toBytes());
  }

  /** An import; imports that follow one another share a section. */
  ModuleText importing(String module, String name, int kind, int... description) {
    imports.name(module).name(name).u8(kind).u8(description);
    importCount++;
    return this;
  }

  /** Ends the section of imports, if one was begun. */
  private ModuleText once() {
    if (importCount > 0) {
      out.section(2, importCount, imports.toBytes());
      importCount = 0;
    }
    return this;
  }

  /** A section of tables with these sizes. */
  ModuleText tables(int... sizes) {
    WasmWriter tables = new WasmWriter();
    for (int size : sizes) {
      tables.u8(0x70, 0).u32(size);
    }
    return section(4, sizes.length, tables.toBytes());
  }

  /** A section of one memory. */
  ModuleText memory(int flags, int... limits) {
    WasmWriter memory = new WasmWriter().u8(flags);
    for (int limit : limits) {
      memory.u32(limit);
    }
    return section(5, 1, memory.toBytes());
  }

  /** A section without a count. */
  ModuleText raw(int... bytes) {
    once();
    out.u8(bytes);
    return this;
  }

  /** A section of one exported function. */
  ModuleText exporting(String name, int function) {
    return section(7, 1, new WasmWriter().name(name).u8(0).u32(function).toBytes());
  }

  /** So many functions of type 0, whose bodies follow. */
  ModuleText declaring(int count) {
    return section(3, count, new byte[count]);
  }

  /** A section of bodies. */
  ModuleText coding(byte[]... bodies) {
    WasmWriter code = new WasmWriter();
    for (byte[] body : bodies) {
      code.u32(body.length).raw(body);
    }
    return section(10, bodies.length, code.toBytes());
  }

  /** So many empty functions of type 0, and their bodies. */
  ModuleText functions(int count) {
    WasmWriter bodies = new WasmWriter();
    for (int i = 0; i < count; i++) {
      bodies.u8(2, 0, 0x0b);
    }
    return declaring(count).section(10, count, bodies.toBytes());
  }

  /** Functions of type 0 with these bodies. */
  ModuleText bodies(byte[]... bodies) {
    return declaring(bodies.length).coding(bodies);
  }

  byte[] toBytes() {
    return once().out.toBytes();
  }
}
