package dev.vitrine.jvm.interpreter;

import dev.vitrine.jvm.memory.ContractMemory;
import dev.vitrine.jvm.memory.GuestTrap;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/** A {@link ContractMemory} as Endive wants to see it. */
final class InterpretedMemory implements Memory {
  private final ContractMemory memory;

  /** The instance's own array: Endive drops a segment by putting an empty one there. */
  private DataSegment[] segments = {};

  InterpretedMemory(ContractMemory memory) {
    this.memory = memory;
  }

  @Override
  public int pages() {
    return memory.pages();
  }

  @Override
  public int grow(int by) {
    return memory.grow(by);
  }

  @Override
  public int initialPages() {
    return ContractMemory.INITIAL_PAGES;
  }

  @Override
  public int maximumPages() {
    return ContractMemory.MAX_PAGES;
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public byte read(int addr) {
    return memory.loadByte(addr, 0);
  }

  @Override
  public short readShort(int addr) {
    return memory.loadShort(addr, 0);
  }

  @Override
  public int readInt(int addr) {
    return memory.loadInt(addr, 0);
  }

  @Override
  public long readLong(int addr) {
    return memory.loadLong(addr, 0);
  }

  @Override
  public float readFloat(int addr) {
    return Float.intBitsToFloat(memory.loadInt(addr, 0));
  }

  @Override
  public double readDouble(int addr) {
    return Double.longBitsToDouble(memory.loadLong(addr, 0));
  }

  @Override
  public long readF32(int addr) {
    return memory.loadInt(addr, 0);
  }

  @Override
  public long readF64(int addr) {
    return memory.loadLong(addr, 0);
  }

  @Override
  public long readU16(int addr) {
    return memory.loadShort(addr, 0) & 0xffffL;
  }

  @Override
  public byte[] readBytes(int addr, int length) {
    if (length < 0 || length > memory.size()) {
      throw GuestTrap.outOfBounds();
    }
    byte[] out = new byte[length];
    memory.read(addr, out, 0, length);
    return out;
  }

  @Override
  public void writeByte(int addr, byte value) {
    memory.storeByte(addr, value, 0);
  }

  @Override
  public void writeShort(int addr, short value) {
    memory.storeShort(addr, value, 0);
  }

  @Override
  public void writeI32(int addr, int value) {
    memory.storeInt(addr, value, 0);
  }

  @Override
  public void writeLong(int addr, long value) {
    memory.storeLong(addr, value, 0);
  }

  @Override
  public void writeF32(int addr, float value) {
    memory.storeInt(addr, Float.floatToRawIntBits(value), 0);
  }

  @Override
  public void writeF64(int addr, double value) {
    memory.storeLong(addr, Double.doubleToRawLongBits(value), 0);
  }

  @Override
  public void write(int addr, byte[] source, int offset, int length) {
    memory.write(addr, source, offset, length);
  }

  /** Endive gives the end of {@code memory.fill} as a sum of 32 bits, which wraps around. */
  @Override
  public void fill(byte value, int start, int end) {
    memory.fill(start, value, end - start);
  }

  @Override
  public void copy(int target, int source, int length) {
    memory.copy(target, source, length);
  }

  @Override
  public void zero() {
    memory.reset();
  }

  @Override
  public void initialize(Instance instance, DataSegment[] all) {
    // Active ones are applied by InterpretedInstance, when the call begins.
    segments = all;
  }

  @Override
  public void initPassiveSegment(int segment, int target, int offset, int length) {
    byte[] bytes =
        segments[segment] instanceof PassiveDataSegment passive ? passive.data() : new byte[0];
    memory.init(bytes, target, offset, length);
  }

  @Override
  public void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }

  // Threads are not part of the protocol's WebAssembly (docs/spec/vm.md §3.1): preparation refuses
  // every module that could come here.

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public Object lock(int address) {
    throw new IllegalStateException("threads are off");
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public int waitOn(int address, int expected, long timeout) {
    throw new IllegalStateException("threads are off");
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public int waitOn(int address, long expected, long timeout) {
    throw new IllegalStateException("threads are off");
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public int notify(int address, int maxThreads) {
    throw new IllegalStateException("threads are off");
  }
}
