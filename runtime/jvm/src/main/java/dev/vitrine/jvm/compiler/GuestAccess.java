package dev.vitrine.jvm.compiler;

import dev.vitrine.jvm.memory.ContractMemory;
import dev.vitrine.jvm.memory.GuestTrap;

/** Loads and stores as generated code calls them: operands first, then offset and memory. */
public final class GuestAccess {
  private GuestAccess() {}

  public static int loadByte(int base, int offset, ContractMemory memory) {
    return memory.loadByte(base, offset);
  }

  public static int loadUnsignedByte(int base, int offset, ContractMemory memory) {
    return memory.loadByte(base, offset) & 255;
  }

  public static int loadShort(int base, int offset, ContractMemory memory) {
    return memory.loadShort(base, offset);
  }

  public static int loadUnsignedShort(int base, int offset, ContractMemory memory) {
    return memory.loadShort(base, offset) & 65_535;
  }

  public static int loadInt(int base, int offset, ContractMemory memory) {
    return memory.loadInt(base, offset);
  }

  public static long loadLong(int base, int offset, ContractMemory memory) {
    return memory.loadLong(base, offset);
  }

  public static float loadFloat(int base, int offset, ContractMemory memory) {
    return Float.intBitsToFloat(memory.loadInt(base, offset));
  }

  public static double loadDouble(int base, int offset, ContractMemory memory) {
    return Double.longBitsToDouble(memory.loadLong(base, offset));
  }

  public static void storeByte(int base, int value, int offset, ContractMemory memory) {
    memory.storeByte(base, value, offset);
  }

  public static void storeShort(int base, int value, int offset, ContractMemory memory) {
    memory.storeShort(base, value, offset);
  }

  public static void storeInt(int base, int value, int offset, ContractMemory memory) {
    memory.storeInt(base, value, offset);
  }

  public static void storeLong(int base, long value, int offset, ContractMemory memory) {
    memory.storeLong(base, value, offset);
  }

  public static void storeFloat(int base, float value, int offset, ContractMemory memory) {
    memory.storeInt(base, Float.floatToRawIntBits(value), offset);
  }

  public static void storeDouble(int base, double value, int offset, ContractMemory memory) {
    memory.storeLong(base, Double.doubleToRawLongBits(value), offset);
  }

  /** An access whose offset alone is outside every memory. */
  public static GuestTrap outOfBounds() {
    return GuestTrap.outOfBounds();
  }

  public static int grow(int by, ContractMemory memory) {
    return memory.grow(by);
  }

  public static void copy(int target, int source, int length, ContractMemory memory) {
    memory.copy(target, source, length);
  }

  public static void fill(int start, int value, int length, ContractMemory memory) {
    memory.fill(start, value, length);
  }

  public static void init(int target, int source, int length, int segment, GuestState state) {
    state.memoryInit(target, source, length, segment);
  }

  public static int tableGet(int index, GuestState state) {
    return state.tableGet(index);
  }

  public static void tableSet(int index, int function, GuestState state) {
    state.tableSet(index, function);
  }

  public static int tableGrow(int function, int by, GuestState state) {
    return state.tableGrow(function, by);
  }

  public static void tableFill(int start, int function, int length, GuestState state) {
    state.tableFill(start, function, length);
  }

  public static void tableCopy(int target, int source, int length, GuestState state) {
    state.tableCopy(target, source, length);
  }

  public static void tableInit(int target, int source, int length, int segment, GuestState state) {
    state.tableInit(target, source, length, segment);
  }

  /** An indirect call with more arguments than any function takes: traps one way or another. */
  public static GuestTrap notCallable(int index, GuestState state) {
    state.callee(index);
    return GuestState.signatureMismatch();
  }

  // Locals of a function that is spread over several methods

  public static void set(int value, long[] locals, int index) {
    locals[index] = value;
  }

  public static void set(long value, long[] locals, int index) {
    locals[index] = value;
  }

  public static void set(float value, long[] locals, int index) {
    locals[index] = Float.floatToRawIntBits(value);
  }

  public static void set(double value, long[] locals, int index) {
    locals[index] = Double.doubleToRawLongBits(value);
  }
}
