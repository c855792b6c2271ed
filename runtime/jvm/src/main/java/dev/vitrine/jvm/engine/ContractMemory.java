package dev.vitrine.jvm.engine;

import dev.vitrine.vm.GuestMemory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.types.DataSegment;

/**
 * The one memory of a contract, as Endive sees it: 1,024 pages at the start, 2,048 at most ({@code
 * docs/spec/vm.md} §1.5), little-endian, unaligned access allowed.
 *
 * <p>It costs what is touched, not what is declared. Rust's allocator begins at the end of the
 * declared memory, 64 MiB from the contract's data, so there are two {@link Region}s that meet
 * there; each is as long as the highest byte written in it.
 *
 * <p>Endive's compiled code calls these methods for every load and store: the usual case stands
 * first and is small enough to be inlined, everything else is in methods named {@code …Elsewhere}.
 */
final class ContractMemory implements Memory {
  static final int INITIAL_PAGES = 1024;
  static final int MAX_PAGES = 2048;

  /** Where the two regions meet: the end of the memory that a call starts with. */
  private static final int SPLIT = INITIAL_PAGES * PAGE_SIZE;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Region low = new Region(SPLIT);
  private final Region high = new Region(MAX_PAGES * PAGE_SIZE - SPLIT);
  private final DataSegments data;
  private final View view = new View();
  private int pages = INITIAL_PAGES;

  /**
   * @param data the data segments that {@code memory.init} and {@code data.drop} work on
   */
  ContractMemory(DataSegments data) {
    this.data = data;
  }

  /** As at the start of a call: 1,024 pages of zeros. Active segments are not applied. */
  void reset() {
    low.clear();
    high.clear();
    pages = INITIAL_PAGES;
  }

  /** The current size in bytes. */
  int size() {
    return pages * PAGE_SIZE;
  }

  /** Bytes that this memory holds on the heap. */
  int held() {
    return low.bytes.length + high.bytes.length;
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public int grow(int by) {
    int before = pages;
    if (by < 0 || by > MAX_PAGES - before) {
      return -1;
    }
    pages = before + by;
    return before;
  }

  @Override
  public int initialPages() {
    return INITIAL_PAGES;
  }

  @Override
  public int maximumPages() {
    return MAX_PAGES;
  }

  @Override
  public boolean shared() {
    return false;
  }

  // Loads

  @Override
  public byte read(int addr) {
    Region region = low;
    if (addr >= 0 && addr < region.to) {
      return region.bytes[addr];
    }
    return readByteElsewhere(addr);
  }

  @Override
  public short readShort(int addr) {
    Region region = low;
    if (addr >= 0 && addr < region.to - 1) {
      return (short) SHORT.get(region.bytes, addr);
    }
    return readShortElsewhere(addr);
  }

  @Override
  public int readInt(int addr) {
    Region region = low;
    if (addr >= 0 && addr < region.to - 3) {
      return (int) INT.get(region.bytes, addr);
    }
    return readIntElsewhere(addr);
  }

  @Override
  public long readLong(int addr) {
    Region region = low;
    if (addr >= 0 && addr < region.to - 7) {
      return (long) LONG.get(region.bytes, addr);
    }
    return readLongElsewhere(addr);
  }

  private byte readByteElsewhere(int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= 0 && at < region.to) {
      return region.bytes[at];
    }
    return (byte) readElsewhere(addr, 1);
  }

  private short readShortElsewhere(int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= 0 && at < region.to - 1) {
      return (short) SHORT.get(region.bytes, at);
    }
    return (short) readElsewhere(addr, 2);
  }

  private int readIntElsewhere(int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= 0 && at < region.to - 3) {
      return (int) INT.get(region.bytes, at);
    }
    return (int) readElsewhere(addr, 4);
  }

  private long readLongElsewhere(int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= 0 && at < region.to - 7) {
      return (long) LONG.get(region.bytes, at);
    }
    return readElsewhere(addr, 8);
  }

  /** Any place: untouched bytes, the seam between the regions, and what is out of bounds. */
  private long readElsewhere(int addr, int length) {
    check(addr, length);
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      int at = addr + i;
      Region region = at < SPLIT ? low : high;
      at = at < SPLIT ? at : at - SPLIT;
      value = value << 8 | (at < region.to ? region.bytes[at] & 255 : 0);
    }
    return value;
  }

  // Stores

  @Override
  public void writeByte(int addr, byte value) {
    Region region = low;
    if (addr >= region.from && addr < region.to) {
      region.bytes[addr] = value;
    } else {
      writeByteElsewhere(addr, value);
    }
  }

  @Override
  public void writeShort(int addr, short value) {
    Region region = low;
    if (addr >= region.from && addr < region.to - 1) {
      SHORT.set(region.bytes, addr, value);
    } else {
      writeShortElsewhere(addr, value);
    }
  }

  @Override
  public void writeI32(int addr, int value) {
    Region region = low;
    if (addr >= region.from && addr < region.to - 3) {
      INT.set(region.bytes, addr, value);
    } else {
      writeIntElsewhere(addr, value);
    }
  }

  @Override
  public void writeLong(int addr, long value) {
    Region region = low;
    if (addr >= region.from && addr < region.to - 7) {
      LONG.set(region.bytes, addr, value);
    } else {
      writeLongElsewhere(addr, value);
    }
  }

  private void writeByteElsewhere(int addr, byte value) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= region.from && at < region.to) {
      region.bytes[at] = value;
    } else {
      writeElsewhere(addr, 1, value);
    }
  }

  private void writeShortElsewhere(int addr, short value) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= region.from && at < region.to - 1) {
      SHORT.set(region.bytes, at, value);
    } else {
      writeElsewhere(addr, 2, value);
    }
  }

  private void writeIntElsewhere(int addr, int value) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= region.from && at < region.to - 3) {
      INT.set(region.bytes, at, value);
    } else {
      writeElsewhere(addr, 4, value);
    }
  }

  private void writeLongElsewhere(int addr, long value) {
    Region region = high;
    int at = addr - SPLIT;
    if (at >= region.from && at < region.to - 7) {
      LONG.set(region.bytes, at, value);
    } else {
      writeElsewhere(addr, 8, value);
    }
  }

  private void writeElsewhere(int addr, int length, long value) {
    check(addr, length);
    // Each side of the seam is touched once and not byte by byte.
    int below = Math.max(0, Math.min(length, SPLIT - addr));
    if (below > 0) {
      low.touch(addr, below);
    }
    if (below < length) {
      high.touch(addr + below - SPLIT, length - below);
    }
    for (int i = 0; i < length; i++) {
      int at = addr + i;
      if (at < SPLIT) {
        low.bytes[at] = (byte) (value >>> 8 * i);
      } else {
        high.bytes[at - SPLIT] = (byte) (value >>> 8 * i);
      }
    }
  }

  // Floats are moved as bits: a NaN keeps its sign and payload (docs/spec/vm.md §3.3).

  @Override
  public float readFloat(int addr) {
    return Float.intBitsToFloat(readInt(addr));
  }

  @Override
  public double readDouble(int addr) {
    return Double.longBitsToDouble(readLong(addr));
  }

  @Override
  public void writeF32(int addr, float value) {
    writeI32(addr, Float.floatToRawIntBits(value));
  }

  @Override
  public void writeF64(int addr, double value) {
    writeLong(addr, Double.doubleToRawLongBits(value));
  }

  @Override
  public long readF32(int addr) {
    return readInt(addr);
  }

  @Override
  public long readF64(int addr) {
    return readLong(addr);
  }

  @Override
  public long readU16(int addr) {
    return readShort(addr) & 0xffffL;
  }

  // Ranges

  @Override
  public byte[] readBytes(int addr, int length) {
    byte[] out = new byte[check(addr, length)];
    read(addr, out, 0, length);
    return out;
  }

  /** Copies guest bytes into {@code target}. */
  void read(int addr, byte[] target, int offset, int length) {
    check(addr, length);
    int below = Math.max(0, Math.min(length, SPLIT - addr));
    if (below > 0) {
      low.read(addr, target, offset, below);
    }
    if (below < length) {
      high.read(addr + below - SPLIT, target, offset + below, length - below);
    }
  }

  @Override
  public void write(int addr, byte[] source, int offset, int length) {
    check(addr, length);
    int below = Math.max(0, Math.min(length, SPLIT - addr));
    if (below > 0) {
      low.write(addr, source, offset, below);
    }
    if (below < length) {
      high.write(addr + below - SPLIT, source, offset + below, length - below);
    }
  }

  /** {@code memory.fill}: Endive gives the end as a 32-bit sum, which may have wrapped around. */
  @Override
  public void fill(byte value, int start, int end) {
    if (start < 0 || end < start || end > size()) {
      throw GuestTrap.memoryOutOfBounds();
    }
    int seam = Math.max(start, Math.min(end, SPLIT));
    low.fill(value, start, seam);
    high.fill(value, seam - SPLIT, end - SPLIT);
  }

  /** {@code memory.copy}; the ranges may overlap. */
  @Override
  public void copy(int target, int source, int length) {
    check(source, length);
    check(target, length);
    if (source + length <= SPLIT && target + length <= SPLIT) {
      low.copy(target, source, length);
    } else if (source >= SPLIT && target >= SPLIT) {
      high.copy(target - SPLIT, source - SPLIT, length);
    } else {
      write(target, readBytes(source, length), 0, length);
    }
  }

  @Override
  public void zero() {
    reset();
  }

  // Data segments

  @Override
  public void initialize(Instance instance, DataSegment[] segments) {
    // They are applied by ContractInstance, at each call and not only when the instance is made.
    data.adopt(segments);
  }

  /** {@code memory.init}. */
  @Override
  public void initPassiveSegment(int segment, int target, int offset, int length) {
    byte[] bytes = data.passive(segment);
    if (offset < 0 || length < 0 || length > bytes.length - offset) {
      throw GuestTrap.memoryOutOfBounds();
    }
    write(target, bytes, offset, length);
  }

  /** {@code data.drop}. */
  @Override
  public void drop(int segment) {
    data.drop(segment);
  }

  /**
   * Traps unless {@code length} bytes at {@code addr} are inside; both are unsigned, and sizes are
   * far below 2 GiB, so a negative number is always outside.
   */
  private int check(int addr, int length) {
    if (addr < 0 || length < 0 || length > size() - addr) {
      throw GuestTrap.memoryOutOfBounds();
    }
    return length;
  }

  /** This memory as host functions see it: they have checked the bounds. */
  GuestMemory guestView() {
    return view;
  }

  private final class View implements GuestMemory {
    @Override
    public long size() {
      return ContractMemory.this.size();
    }

    @Override
    public void read(long address, byte[] to, int offset, int length) {
      ContractMemory.this.read((int) address, to, offset, length);
    }

    @Override
    public void write(long address, byte[] from, int offset, int length) {
      ContractMemory.this.write((int) address, from, offset, length);
    }

    @Override
    public int u8(long address) {
      return ContractMemory.this.read((int) address) & 255;
    }

    @Override
    public long u64(long address) {
      return readLong((int) address);
    }

    @Override
    public void putU64(long address, long value) {
      writeLong((int) address, value);
    }
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
