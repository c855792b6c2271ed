package dev.vitrine.vm;

/**
 * A contract's memory as the engine holds it. Callers have checked the bounds against {@link
 * #size()}: an implementation may rely on it.
 */
public interface GuestMemory {
  /** Bytes, at this moment. */
  long size();

  /** Copies {@code length} bytes from {@code address} to {@code to}. */
  void read(long address, byte[] to, int offset, int length);

  /** Copies {@code length} bytes from {@code from} to {@code address}. */
  void write(long address, byte[] from, int offset, int length);

  /** One byte, 0 to 255. */
  int u8(long address);

  /** Eight bytes, little-endian. */
  long u64(long address);

  /** Writes eight bytes, little-endian. */
  void putU64(long address, long value);
}
