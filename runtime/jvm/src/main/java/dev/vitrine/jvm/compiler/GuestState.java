package dev.vitrine.jvm.compiler;

import dev.vitrine.jvm.memory.ContractMemory;
import dev.vitrine.jvm.memory.GuestTrap;
import dev.vitrine.vm.HostFunction;
import dev.vitrine.vm.VMLogic;
import dev.vitrine.vm.error.WasmTrap;
import java.util.Arrays;

/**
 * What compiled functions work on beside their locals: memory, table, segments, the running call.
 * Its generated subclass has the module's globals. Open to generated code, which another class
 * loader has loaded, and to nobody else.
 */
public abstract class GuestState {
  private static final byte[] NO_BYTES = {};
  private static final int[] NO_FUNCTIONS = {};

  /** The contract's memory. */
  public final ContractMemory memory = new ContractMemory();

  /** Arguments on their way to a host function. */
  public final long[] arguments = new long[MAX_ARGUMENTS];

  /** Globals that did not get fields of their own. */
  public long[] moreGlobals = {};

  /** No host function has more parameters. */
  static final int MAX_ARGUMENTS = 16;

  /** What a table may grow to ({@code docs/spec/vm.md} §3.4). */
  private static final int MAX_TABLE_ELEMENTS = 10_000;

  private ModuleLayout layout;
  private HostFunction[] host;
  private long[] initialGlobals;
  private VMLogic logic;
  private int[] table = NO_FUNCTIONS;
  private boolean tableChanged;
  private int[] initialTable;
  private byte[][] passiveData;
  private int[][] passiveElements;
  private boolean dropped;

  /** For the generated subclass. */
  protected GuestState() {}

  /**
   * Makes the state ready for its first call.
   *
   * @param host the host functions, in the order of the module's imports
   * @param initialGlobals for {@link #moreGlobals}
   * @throws GuestTrap if an element segment does not fit the table
   */
  final void link(ModuleLayout layout, HostFunction[] host, long[] initialGlobals) {
    this.layout = layout;
    this.host = host;
    this.initialGlobals = initialGlobals;
    this.passiveData = new byte[layout.data.size()][];
    this.passiveElements = new int[layout.elements.size()][];
    if (layout.table != null) {
      table = new int[layout.table.minimum()];
      Arrays.fill(table, -1);
    }
    for (ModuleLayout.Elements segment : layout.elements) {
      if (segment.active()) {
        int length = segment.functions().length;
        if (segment.offset() < 0 || length > table.length - segment.offset()) {
          throw GuestTrap.outOfBounds();
        }
        System.arraycopy(segment.functions(), 0, table, segment.offset(), length);
      }
    }
    initialTable = table.clone();
    reset();
    resetSegments();
  }

  /**
   * Begins a call.
   *
   * @throws GuestTrap if a data segment does not fit the memory
   */
  public final void begin(VMLogic logic) {
    this.logic = logic;
    logic.attach(memory);
    for (ModuleLayout.Data segment : layout.data) {
      if (!segment.passive()) {
        byte[] bytes = segment.bytes();
        memory.init(bytes, segment.offset(), 0, bytes.length);
      }
    }
  }

  /** Ends a call: everything is as before {@link #begin}. */
  public final void end() {
    logic = null;
    memory.reset();
    reset();
    if (tableChanged) {
      table = initialTable.clone();
      tableChanged = false;
    }
    if (dropped) {
      resetSegments();
    }
  }

  private void reset() {
    resetGlobals();
    moreGlobals = initialGlobals.length == 0 ? initialGlobals : initialGlobals.clone();
  }

  private void resetSegments() {
    for (int i = 0; i < passiveData.length; i++) {
      ModuleLayout.Data segment = layout.data.get(i);
      passiveData[i] = segment.passive() ? segment.bytes() : NO_BYTES;
    }
    for (int i = 0; i < passiveElements.length; i++) {
      ModuleLayout.Elements segment = layout.elements.get(i);
      passiveElements[i] = segment.passive() ? segment.functions() : NO_FUNCTIONS;
    }
    dropped = false;
  }

  /** Sets the globals that are fields to what the module says. */
  protected abstract void resetGlobals();

  /** The gas left, as the module's own counter has it. */
  public abstract long gas();

  // Host

  /**
   * Calls an imported host function with {@link #arguments}.
   *
   * @param index of the import
   * @param gasLeft the module's counter
   */
  public final long hostCall(int index, long gasLeft) {
    VMLogic current = logic;
    current.enter(gasLeft);
    return host[index].call(current, arguments);
  }

  /** {@code vitrine.gas_left}. */
  public final long gasLeft() {
    return logic.gasLeft();
  }

  /** {@code vitrine.leave}. */
  public final void leave(long gasLeft) {
    logic.leave(gasLeft);
  }

  /** {@code vitrine.gas_exhausted}: never returns. */
  public final void gasExhausted(long gasLeft, long charge) {
    logic.gasExhausted(gasLeft, charge);
  }

  /** {@code vitrine.stack_exhausted}: never returns. */
  public final void stackExhausted(long gasLeft) {
    logic.stackExhausted(gasLeft);
  }

  // Table. Sizes are far below 2 GiB, so a negative index or length is outside.

  /** The function that {@code call_indirect} is to call. */
  public final int callee(int index) {
    int function = tableGet(index);
    if (function < 0) {
      throw new GuestTrap(WasmTrap.INDIRECT_CALL_TO_NULL);
    }
    return function;
  }

  /** What {@code call_indirect} throws if the function has another type. */
  public static GuestTrap signatureMismatch() {
    return new GuestTrap(WasmTrap.INCORRECT_CALL_INDIRECT_SIGNATURE);
  }

  /** {@code table.get}. */
  public final int tableGet(int index) {
    if (index < 0 || index >= table.length) {
      throw GuestTrap.outOfBounds();
    }
    return table[index];
  }

  /** {@code table.set}. */
  public final void tableSet(int index, int function) {
    if (index < 0 || index >= table.length) {
      throw GuestTrap.outOfBounds();
    }
    table[index] = function;
    tableChanged = true;
  }

  /** {@code table.size}. */
  public final int tableSize() {
    return table.length;
  }

  /** {@code table.grow}. */
  public final int tableGrow(int function, int by) {
    int before = table.length;
    int maximum = Math.min(layout.table.maximum(), MAX_TABLE_ELEMENTS);
    if (by < 0 || by > maximum - before) {
      return -1;
    }
    table = Arrays.copyOf(table, before + by);
    Arrays.fill(table, before, before + by, function);
    tableChanged = true;
    return before;
  }

  /** {@code table.fill}. */
  public final void tableFill(int start, int function, int length) {
    checkTable(start, length, table.length);
    Arrays.fill(table, start, start + length, function);
    tableChanged = true;
  }

  /** {@code table.copy}. */
  public final void tableCopy(int target, int source, int length) {
    checkTable(source, length, table.length);
    checkTable(target, length, table.length);
    System.arraycopy(table, source, table, target, length);
    tableChanged = true;
  }

  /** {@code table.init}. */
  public final void tableInit(int target, int source, int length, int segment) {
    int[] functions = passiveElements[segment];
    checkTable(source, length, functions.length);
    checkTable(target, length, table.length);
    System.arraycopy(functions, source, table, target, length);
    tableChanged = true;
  }

  private static void checkTable(int start, int length, int size) {
    if ((start | length) < 0 || length > size - start) {
      throw GuestTrap.outOfBounds();
    }
  }

  /** {@code elem.drop}. */
  public final void elementsDrop(int segment) {
    passiveElements[segment] = NO_FUNCTIONS;
    dropped = true;
  }

  /** {@code memory.init}. */
  public final void memoryInit(int target, int source, int length, int segment) {
    memory.init(passiveData[segment], target, source, length);
  }

  /** {@code data.drop}. */
  public final void dataDrop(int segment) {
    passiveData[segment] = NO_BYTES;
    dropped = true;
  }
}
