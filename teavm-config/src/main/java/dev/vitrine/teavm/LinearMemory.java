package dev.vitrine.teavm;

import java.util.Objects;
import org.teavm.interop.Address;
import org.teavm.runtime.heap.Heap;

/**
 * The runtime's linear memory. Java objects live in the engine's heap, where neither JavaScript nor
 * a contract can see their bytes; bytes that go in or out are packed into linear memory, eight at a
 * time.
 *
 * <p>Addresses are plain ints in this package.
 */
final class LinearMemory {
  private LinearMemory() {}

  /** Allocates; the caller gives it back by {@link #free}. */
  static int allocate(int size) {
    Address address = Heap.alloc(Math.max(size, 8));
    if (address == null) {
      throw new OutOfMemoryError("The browser gave no room for " + size + " bytes");
    }
    return address.toInt();
  }

  static void free(int address) {
    Heap.release(Address.fromInt(address));
  }

  /** Packs {@code length} bytes of an array to an address. */
  static void store(byte[] from, int offset, int length, int to) {
    Objects.checkFromIndexSize(offset, length, from.length);
    int at = offset;
    Address address = Address.fromInt(to);
    int end = offset + length;
    for (; at <= end - 8; at += 8) {
      long low =
          from[at] & 0xff
              | (from[at + 1] & 0xff) << 8
              | (from[at + 2] & 0xff) << 16
              | (from[at + 3] & 0xff) << 24;
      long high =
          from[at + 4] & 0xff
              | (from[at + 5] & 0xff) << 8
              | (from[at + 6] & 0xff) << 16
              | (from[at + 7] & 0xff) << 24;
      address.putLong(low & 0xffffffffL | high << 32);
      address = address.add(8);
    }
    for (; at < end; at++) {
      address.putByte(from[at]);
      address = address.add(1);
    }
  }

  /** Unpacks {@code length} bytes from an address into an array. */
  static void load(int from, byte[] to, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, to.length);
    int at = offset;
    Address address = Address.fromInt(from);
    int end = offset + length;
    for (; at <= end - 8; at += 8) {
      long word = address.getLong();
      int low = (int) word;
      int high = (int) (word >>> 32);
      to[at] = (byte) low;
      to[at + 1] = (byte) (low >> 8);
      to[at + 2] = (byte) (low >> 16);
      to[at + 3] = (byte) (low >> 24);
      to[at + 4] = (byte) high;
      to[at + 5] = (byte) (high >> 8);
      to[at + 6] = (byte) (high >> 16);
      to[at + 7] = (byte) (high >> 24);
      address = address.add(8);
    }
    for (; at < end; at++) {
      to[at] = address.getByte();
      address = address.add(1);
    }
  }

  /** A copy of the bytes at an address. */
  static byte[] load(int from, int length) {
    byte[] bytes = new byte[length];
    load(from, bytes, 0, length);
    return bytes;
  }

  static long getLong(int address) {
    return Address.fromInt(address).getLong();
  }

  static void putLong(int address, long value) {
    Address.fromInt(address).putLong(value);
  }

  static int getByte(int address) {
    return Address.fromInt(address).getByte() & 0xff;
  }
}
