package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the sections of a module say, as far as validation and instrumentation need it. Names and
 * contents stay where they are, in the module's bytes.
 */
final class WasmModule {
  /**
   * A global of the contract: its type, and the constant it starts with ({@code value} holds bits,
   * or the index of a function, or -1 for null).
   */
  record Global(int type, boolean mutable, long value) {}

  /**
   * A table; {@code maximum} is negative when there is none, both count elements as unsigned 32-bit
   * numbers.
   */
  record Table(long minimum, long maximum) {}

  /**
   * An element segment.
   *
   * @param kind {@link #ACTIVE}, {@link #PASSIVE} or {@link #DECLARED}
   * @param offset where an active one goes in the table
   * @param namesTable whether an active one is written with the index of its table
   * @param expressions whether the elements are written as expressions
   * @param count number of elements
   * @param start first byte of the first element
   */
  record ElementSegment(
      int kind, int offset, boolean namesTable, boolean expressions, int count, int start) {}

  /** A data segment: {@link #ACTIVE} at {@code offset} or {@link #PASSIVE}, and its bytes. */
  record DataSegment(int kind, int offset, int start, int end) {}

  static final int ACTIVE = 0;
  static final int PASSIVE = 1;
  static final int DECLARED = 2;

  final byte[] bytes;

  /** For each type its parameters, as codes of {@link Types}. */
  final List<byte[]> params = new ArrayList<>();

  /** For each type its result, or {@link Types#NONE}. */
  final IntList results = new IntList(16);

  /** For each function its type; imported ones come first. */
  final IntList functionTypes = new IntList(64);

  /**
   * Where the names of imported functions start in the bytes, and how long they are; and where the
   * imports stand.
   */
  final IntList importNames = new IntList(16);

  final IntList importNameLengths = new IntList(16);
  final IntList importOffsets = new IntList(16);
  int importedFunctions;

  Table table;
  boolean memory;
  final List<Global> globals = new ArrayList<>();

  /** For each export: kind, index, where the name starts, its length. */
  final IntList exports = new IntList(64);

  int start = -1;

  // Whether sections are there, and how long those are that the reference copies as they stand:
  // what the size of its output depends on.
  boolean importSection;
  boolean globalSection;
  int tableBytes;
  int dataCountBytes;
  int dataBytes;

  final List<ElementSegment> elements = new ArrayList<>();
  int dataCount = -1;
  final List<DataSegment> data = new ArrayList<>();

  /** For each function with a body: where it starts (the vector of locals) and ends. */
  final IntList bodies = new IntList(64);

  /**
   * Which functions are exported, in a segment, or named by a global: bodies may make references to
   * these.
   */
  private boolean[] named = new boolean[64];

  WasmModule(byte[] bytes) {
    this.bytes = bytes;
  }

  int typeCount() {
    return params.size();
  }

  int functionCount() {
    return functionTypes.size();
  }

  int definedFunctions() {
    return functionCount() - importedFunctions;
  }

  byte[] paramsOfFunction(int function) {
    return params.get(functionTypes.get(function));
  }

  int resultOfFunction(int function) {
    return results.get(functionTypes.get(function));
  }

  FunctionType functionType(int function) {
    List<ValueType> takes = new ArrayList<>();
    for (byte type : paramsOfFunction(function)) {
      takes.add(Types.valueType(type));
    }
    int result = resultOfFunction(function);
    return new FunctionType(
        takes, result == Types.NONE ? List.of() : List.of(Types.valueType(result)));
  }

  void name(int function) {
    if (function >= named.length) {
      named = Arrays.copyOf(named, Math.max(functionCount(), function + 1));
    }
    named[function] = true;
  }

  boolean isNamed(int function) {
    return function < named.length && named[function];
  }

  /**
   * Whether the module runs under a gas counter (§5.3): only a bare set of re-exported imports does
   * not.
   */
  boolean hasBodies() {
    return bodies.size() > 0;
  }
}
