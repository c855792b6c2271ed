package dev.vitrine.jvm.memory;

import dev.vitrine.vm.GuestMemory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The one memory of a contract: 1,024 pages at the start, 2,048 at most ({@code docs/spec/vm.md}
 * §1.5), little-endian, unaligned access allowed.
 *
 * <p>It costs what is touched, not what is declared. Rust's allocator begins at the end of the
 * declared memory, 64 MiB from the contract's data, so there are two {@link Region}s that meet
 * there; each is as long as the highest byte written in it.
 *
 * <p>Loads and stores take the address as WebAssembly has it, base and offset, both unsigned; an
 * offset of 2 GiB or more is the caller's to refuse. They are what compiled code does most: the
 * usual case stands first and is small enough to be inlined, the rest is in methods named {@code
 * …Elsewhere}. Whatever lies outside throws {@link GuestTrap}.
 */
public final class ContractMemory implements GuestMemory {
  /** Bytes of a page. */
  public static final int PAGE_SIZE = 65_536;

  /** Pages at the start of a call. */
  public static final int INITIAL_PAGES = 1024;

  /** Pages that a contract may have. */
  public static final int MAX_PAGES = 2048;

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
  private int pages = INITIAL_PAGES;

  /** As at the start of a call: 1,024 pages of zeros. */
  public void reset() {
    low.clear();
    high.clear();
    pages = INITIAL_PAGES;
  }

  /** Pages now. */
  public int pages() {
    return pages;
  }

  /** {@code memory.grow}: the pages before, or −1 if there cannot be so many more. */
  public int grow(int by) {
    int before = pages;
    if (by < 0 || by > MAX_PAGES - before) {
      return -1;
    }
    pages = before + by;
    return before;
  }

  /** Bytes that this memory holds on the heap. */
  public int held() {
    return low.bytes.length + high.bytes.length;
  }

  private int bytes() {
    return pages * PAGE_SIZE;
  }

  // Loads. With a negative base or sum the address is 2 GiB or more, far outside.

  /** Eight bits, signed. */
  public byte loadByte(int base, int offset) {
    Region region = low;
    int addr = base + offset;
    if ((base | addr) >= 0 && addr < region.to) {
      return region.bytes[addr];
    }
    return loadByteElsewhere(base, addr);
  }

  /** Sixteen bits, signed. */
  public short loadShort(int base, int offset) {
    Region region = low;
    int addr = base + offset;
    if ((base | addr) >= 0 && addr < region.to - 1) {
      return (short) SHORT.get(region.bytes, addr);
    }
    return loadShortElsewhere(base, addr);
  }

  /** 32 bits. */
  public int loadInt(int base, int offset) {
    Region region = low;
    int addr = base + offset;
    if ((base | addr) >= 0 && addr < region.to - 3) {
      return (int) INT.get(region.bytes, addr);
    }
    return loadIntElsewhere(base, addr);
  }

  /** 64 bits. */
  public long loadLong(int base, int offset) {
    Region region = low;
    int addr = base + offset;
    if ((base | addr) >= 0 && addr < region.to - 7) {
      return (long) LONG.get(region.bytes, addr);
    }
    return loadLongElsewhere(base, addr);
  }

  private byte loadByteElsewhere(int base, int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if ((base | at) >= 0 && at < region.to) {
      return region.bytes[at];
    }
    return (byte) loadAnywhere(base, addr, 1);
  }

  private short loadShortElsewhere(int base, int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if ((base | at) >= 0 && at < region.to - 1) {
      return (short) SHORT.get(region.bytes, at);
    }
    return (short) loadAnywhere(base, addr, 2);
  }

  private int loadIntElsewhere(int base, int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if ((base | at) >= 0 && at < region.to - 3) {
      return (int) INT.get(region.bytes, at);
    }
    return (int) loadAnywhere(base, addr, 4);
  }

  private long loadLongElsewhere(int base, int addr) {
    Region region = high;
    int at = addr - SPLIT;
    if ((base | at) >= 0 && at < region.to - 7) {
      return (long) LONG.get(region.bytes, at);
    }
    return loadAnywhere(base, addr, 8);
  }

  /** Any place: untouched bytes, the seam between the regions, and what is out of bounds. */
  private long loadAnywhere(int base, int addr, int length) {
    check(base | addr, addr, length);
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

  /** Eight bits. */
  public void storeByte(int base, int value, int offset) {
    Region region = low;
    int addr = base + offset;
    if (base >= 0 && addr >= region.from && addr < region.to) {
      region.bytes[addr] = (byte) value;
    } else {
      storeByteElsewhere(base, addr, value);
    }
  }

  /** Sixteen bits. */
  public void storeShort(int base, int value, int offset) {
    Region region = low;
    int addr = base + offset;
    if (base >= 0 && addr >= region.from && addr < region.to - 1) {
      SHORT.set(region.bytes, addr, (short) value);
    } else {
      storeShortElsewhere(base, addr, value);
    }
  }

  /** 32 bits. */
  public void storeInt(int base, int value, int offset) {
    Region region = low;
    int addr = base + offset;
    if (base >= 0 && addr >= region.from && addr < region.to - 3) {
      INT.set(region.bytes, addr, value);
    } else {
      storeIntElsewhere(base, addr, value);
    }
  }

  /** 64 bits. */
  public void storeLong(int base, long value, int offset) {
    Region region = low;
    int addr = base + offset;
    if (base >= 0 && addr >= region.from && addr < region.to - 7) {
      LONG.set(region.bytes, addr, value);
    } else {
      storeLongElsewhere(base, addr, value);
    }
  }

  private void storeByteElsewhere(int base, int addr, int value) {
    Region region = high;
    int at = addr - SPLIT;
    if (base >= 0 && at >= region.from && at < region.to) {
      region.bytes[at] = (byte) value;
    } else {
      storeAnywhere(base, addr, 1, value);
    }
  }

  private void storeShortElsewhere(int base, int addr, int value) {
    Region region = high;
    int at = addr - SPLIT;
    if (base >= 0 && at >= region.from && at < region.to - 1) {
      SHORT.set(region.bytes, at, (short) value);
    } else {
      storeAnywhere(base, addr, 2, value);
    }
  }

  private void storeIntElsewhere(int base, int addr, int value) {
    Region region = high;
    int at = addr - SPLIT;
    if (base >= 0 && at >= region.from && at < region.to - 3) {
      INT.set(region.bytes, at, value);
    } else {
      storeAnywhere(base, addr, 4, value);
    }
  }

  private void storeLongElsewhere(int base, int addr, long value) {
    Region region = high;
    int at = addr - SPLIT;
    if (base >= 0 && at >= region.from && at < region.to - 7) {
      LONG.set(region.bytes, at, value);
    } else {
      storeAnywhere(base, addr, 8, value);
    }
  }

  private void storeAnywhere(int base, int addr, int length, long value) {
    check(base | addr, addr, length);
    // Each side of the seam is touched once and not byte by byte.
    int below = below(addr, length);
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

  // Ranges

  /** {@code memory.fill}. */
  public void fill(int start, int value, int length) {
    check(start, start, length);
    int end = start + length;
    int seam = Math.max(start, Math.min(end, SPLIT));
    low.fill((byte) value, start, seam);
    high.fill((byte) value, seam - SPLIT, end - SPLIT);
  }

  /** {@code memory.copy}; the ranges may overlap. */
  public void copy(int target, int source, int length) {
    check(source, source, length);
    check(target, target, length);
    if (source + length <= SPLIT && target + length <= SPLIT) {
      low.copy(target, source, length);
    } else if (source >= SPLIT && target >= SPLIT) {
      high.copy(target - SPLIT, source - SPLIT, length);
    } else {
      byte[] moved = new byte[length];
      read(source, moved, 0, length);
      write(target, moved, 0, length);
    }
  }

  /**
   * {@code memory.init}.
   *
   * @param segment the whole segment, empty if it is dropped
   */
  public void init(byte[] segment, int target, int source, int length) {
    if (source < 0 || length < 0 || length > segment.length - source) {
      throw GuestTrap.outOfBounds();
    }
    check(target, target, length);
    write(target, segment, source, length);
  }

  // As host functions see it

  @Override
  public long size() {
    return bytes();
  }

  @Override
  public void read(long address, byte[] to, int offset, int length) {
    int addr = (int) address;
    check(addr, addr, length);
    int below = below(addr, length);
    if (below > 0) {
      low.read(addr, to, offset, below);
    }
    if (below < length) {
      high.read(addr + below - SPLIT, to, offset + below, length - below);
    }
  }

  @Override
  public void write(long address, byte[] from, int offset, int length) {
    int addr = (int) address;
    check(addr, addr, length);
    int below = below(addr, length);
    if (below > 0) {
      low.write(addr, from, offset, below);
    }
    if (below < length) {
      high.write(addr + below - SPLIT, from, offset + below, length - below);
    }
  }

  @Override
  public int u8(long address) {
    return loadByte((int) address, 0) & 255;
  }

  @Override
  public long u64(long address) {
    return loadLong((int) address, 0);
  }

  @Override
  public void putU64(long address, long value) {
    storeLong((int) address, value, 0);
  }

  /** How many of {@code length} bytes at {@code addr} lie below the seam. */
  private static int below(int addr, int length) {
    return Math.max(0, Math.min(length, SPLIT - addr));
  }

  /**
   * Traps unless {@code length} bytes at {@code addr} are inside. Addresses and lengths are
   * unsigned and sizes far below 2 GiB, so a negative number is always outside.
   *
   * @param sign negative if the address is outside for another reason
   */
  private void check(int sign, int addr, int length) {
    if ((sign | length) < 0 || length > bytes() - addr) {
      throw GuestTrap.outOfBounds();
    }
  }
}
