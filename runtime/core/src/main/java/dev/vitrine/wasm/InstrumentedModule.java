package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Instrumenter} wrote, read again as far as {@link ReusableModule} needs it. The bytes
 * are ours: nothing is judged.
 */
final class InstrumentedModule {
  /** A global that code may change: its index, and the bytes of its first value, with their end. */
  record MutableGlobal(int index, int start, int end) {}

  /** A data segment: its offset, or {@link #PASSIVE}; and its bytes. */
  record Data(long offset, int start, int end) {
    int length() {
      return end - start;
    }
  }

  static final long PASSIVE = -1;

  static final int TYPES = 1;
  static final int IMPORTS = 2;
  static final int FUNCTIONS = 3;
  static final int TABLE = 4;
  static final int GLOBALS = 6;
  static final int EXPORTS = 7;
  static final int ELEMENTS = 9;
  static final int CODE = 10;
  static final int DATA = 11;
  static final int DATA_COUNT = 12;

  private static final int SECTIONS = 13;
  private static final int HEADER_BYTES = 8;
  private static final int FUNCTION = 0;

  final byte[] bytes;
  final List<Data> data = new ArrayList<>();
  final List<MutableGlobal> globals = new ArrayList<>();

  /** Whether an element segment does not fit into the table: no instance can be made. */
  boolean elementsOutOfBounds;

  private final BinaryReader in;
  private final int[] starts = new int[SECTIONS];
  private final int[] ends = new int[SECTIONS];
  private final IntList paramCounts = new IntList(64);
  private final IntList functionTypes = new IntList(256);
  private int imported;

  InstrumentedModule(byte[] bytes) {
    this.bytes = bytes;
    this.in = new BinaryReader(bytes);
    in.seek(HEADER_BYTES);
    while (!in.atEnd()) {
      int id = in.u8();
      int size = in.varU32();
      starts[id] = in.position();
      in.skip(size);
      ends[id] = in.position();
    }
    readTypes();
    readImports();
    readFunctions();
    readGlobals();
    readElements();
    readData();
  }

  /** A reader of a section. */
  BinaryReader section(int id) {
    BinaryReader reader = new BinaryReader(bytes);
    reader.window(starts[id], ends[id]);
    return reader;
  }

  boolean has(int id) {
    return ends[id] > 0;
  }

  int typeCount() {
    return paramCounts.size();
  }

  int importedFunctions() {
    return imported;
  }

  /** All functions, the imported ones first. */
  int functionCount() {
    return imported + functionTypes.size();
  }

  /** How many parameters the function has that stands here among the defined ones. */
  int params(int position) {
    return paramCounts.get(functionTypes.get(position));
  }

  private int open(int id) {
    in.window(starts[id], ends[id]);
    return has(id) ? in.varU32() : 0;
  }

  private void readTypes() {
    for (int left = open(TYPES); left > 0; left--) {
      in.skip(1);
      int params = in.varU32();
      paramCounts.add(params);
      in.skip(params);
      in.skip(in.varU32());
    }
  }

  private void readImports() {
    for (int left = open(IMPORTS); left > 0; left--) {
      in.skip(in.varU32());
      in.skip(in.varU32());
      if (in.u8() == FUNCTION) {
        in.varU32();
        imported++;
      } else {
        in.skip(1);
        in.varU32();
        in.varU32();
      }
    }
  }

  private void readFunctions() {
    for (int left = open(FUNCTIONS); left > 0; left--) {
      functionTypes.add(in.varU32());
    }
  }

  private void readGlobals() {
    int count = open(GLOBALS);
    for (int i = 0; i < count; i++) {
      Types.read(in);
      boolean mutable = in.u8() != 0;
      int start = in.position();
      constant();
      if (mutable) {
        globals.add(new MutableGlobal(i, start, in.position() - 1));
      }
    }
  }

  /** Steps over a constant expression; its value, if it is an i32, as unsigned. */
  private long constant() {
    int opcode = in.u8();
    long value = 0;
    if (opcode == Opcode.I32_CONST) {
      value = in.varS32() & 0xffff_ffffL;
    } else {
      Immediates.skip(in, opcode);
    }
    in.skip(1);
    return value;
  }

  private void readElements() {
    long tableLength = 0;
    if (open(TABLE) > 0) {
      in.skip(2);
      tableLength = in.varU32();
    }
    for (int left = open(ELEMENTS); left > 0; left--) {
      int kind = in.u8();
      boolean active = (kind & 1) == 0;
      long offset = active ? constant() : 0;
      if (!active) {
        in.skip(1);
      }
      int count = in.varU32();
      for (int i = 0; i < count; i++) {
        if ((kind & 4) == 0) {
          in.varU32();
        } else {
          constant();
        }
      }
      elementsOutOfBounds |= active && offset + count > tableLength;
    }
  }

  private void readData() {
    for (int left = open(DATA); left > 0; left--) {
      long offset = in.u8() == 0 ? constant() : PASSIVE;
      int length = in.varU32();
      data.add(new Data(offset, in.position(), in.position() + length));
      in.skip(length);
    }
  }
}
