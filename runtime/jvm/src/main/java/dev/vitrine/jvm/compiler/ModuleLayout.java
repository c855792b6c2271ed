package dev.vitrine.jvm.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is where in an instrumented module. The module is valid, so nothing is checked. */
final class ModuleLayout {
  /** An imported function. */
  record Import(String module, String name) {}

  /** A global: its type, and the bits or the function index that it starts with. */
  record Global(byte type, boolean mutable, long value) {}

  /** A table; there is at most one. */
  record Table(int minimum, int maximum) {}

  /**
   * An element segment.
   *
   * @param active whether it is copied to {@code offset} at the start
   * @param passive whether {@code table.init} can use it
   * @param functions indices, −1 for null
   */
  record Elements(boolean active, boolean passive, int offset, int[] functions) {}

  /** A data segment; it is passive or is copied to {@code offset} at the start. */
  record Data(boolean passive, int offset, byte[] bytes) {}

  /** The body of a function: locals vector and code. */
  record Body(int start, int end) {}

  final byte[] bytes;
  final List<FunctionShape> types = new ArrayList<>();
  final List<Import> imports = new ArrayList<>();

  /** Of each function, imported ones first. */
  final List<FunctionShape> functions = new ArrayList<>();

  final List<Body> bodies = new ArrayList<>();
  final List<Global> globals = new ArrayList<>();
  final List<Elements> elements = new ArrayList<>();
  final List<Data> data = new ArrayList<>();
  final Map<String, Integer> exportedFunctions = new HashMap<>();
  final Map<String, Integer> exportedGlobals = new HashMap<>();
  Table table;

  /** Functions that can be in the table. */
  final TreeSet<Integer> referable = new TreeSet<>();

  private final ByteCursor in;

  ModuleLayout(byte[] bytes) {
    this.bytes = bytes;
    this.in = new ByteCursor(bytes, 8);
    while (in.at < bytes.length) {
      int id = in.u8();
      int size = in.u32();
      int end = in.at + size;
      section(id);
      in.at = end;
    }
    referable.addAll(exportedFunctions.values());
  }

  private void section(int id) {
    switch (id) {
      case 1 -> times(this::readType);
      case 2 -> times(this::readImport);
      case 3 -> times(() -> functions.add(types.get(in.u32())));
      case 4 -> times(this::readTable);
      case 6 -> times(this::readGlobal);
      case 7 -> times(this::readExport);
      case 9 -> times(this::readElements);
      case 10 -> times(this::readBody);
      case 11 -> times(this::readData);
      default -> {}
    }
  }

  private void times(Runnable read) {
    for (int count = in.u32(); count > 0; count--) {
      read.run();
    }
  }

  private void readType() {
    in.u8();
    types.add(new FunctionShape(readTypes(), readTypes()));
  }

  private String readTypes() {
    StringBuilder out = new StringBuilder();
    for (int count = in.u32(); count > 0; count--) {
      out.append((char) in.u8());
    }
    return out.toString();
  }

  private void readImport() {
    String module = in.name();
    String name = in.name();
    if (in.u8() == 0) {
      imports.add(new Import(module, name));
      functions.add(types.get(in.u32()));
    } else {
      // The memory: the only other import that instrumented modules have.
      readLimits();
    }
  }

  private int[] readLimits() {
    boolean bounded = (in.u8() & 1) != 0;
    int minimum = in.u32();
    int maximum = bounded ? in.u32() : -1;
    return new int[] {minimum, maximum};
  }

  private void readTable() {
    in.u8();
    int[] limits = readLimits();
    // A bound over 2 GiB, or none, is no bound: what a table may grow to is below.
    table = new Table(limits[0], limits[1] < 0 ? Integer.MAX_VALUE : limits[1]);
  }

  private void readGlobal() {
    byte type = (byte) in.u8();
    boolean mutable = in.u8() == 1;
    globals.add(new Global(type, mutable, readConstant()));
  }

  /** A constant expression: bits of a number, index of a function, −1 for null. */
  private long readConstant() {
    int opcode = in.u8();
    long value =
        switch (opcode) {
          case 0x41 -> in.s32();
          case 0x42 -> in.s64();
          case 0x43 -> in.fixed32();
          case 0x44 -> in.fixed64();
          case 0x23 -> globals.get(in.u32()).value();
          case 0xd2 -> reference(in.u32());
          default -> {
            in.u8();
            yield -1;
          }
        };
    in.u8();
    return value;
  }

  private int reference(int function) {
    referable.add(function);
    return function;
  }

  private void readExport() {
    String name = in.name();
    int kind = in.u8();
    int index = in.u32();
    if (kind == 0) {
      exportedFunctions.put(name, index);
    } else if (kind == 3) {
      exportedGlobals.put(name, index);
    }
  }

  /** The eight forms of element segments: bits for passive or declared, explicit, expressions. */
  private void readElements() {
    int flags = in.u32();
    boolean notActive = (flags & 1) != 0;
    boolean explicit = (flags & 2) != 0;
    boolean expressions = (flags & 4) != 0;
    int offset = 0;
    if (!notActive) {
      if (explicit) {
        in.u32();
      }
      offset = (int) readConstant();
    }
    if (notActive || explicit) {
      in.u8();
    }
    int[] members = new int[in.u32()];
    for (int i = 0; i < members.length; i++) {
      members[i] = expressions ? (int) readConstant() : reference(in.u32());
    }
    elements.add(new Elements(!notActive, notActive && !explicit, offset, members));
  }

  private void readBody() {
    int size = in.u32();
    bodies.add(new Body(in.at, in.at + size));
    in.at += size;
  }

  private void readData() {
    int flags = in.u32();
    if (flags == 2) {
      in.u32();
    }
    int offset = flags == 1 ? 0 : (int) readConstant();
    data.add(new Data(flags == 1, offset, in.take(in.u32())));
  }

  boolean isImported(int function) {
    return function < imports.size();
  }

  Body body(int function) {
    return bodies.get(function - imports.size());
  }
}
