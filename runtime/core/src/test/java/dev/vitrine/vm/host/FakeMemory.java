package dev.vitrine.vm.host;

import dev.vitrine.vm.GuestMemory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Memory in an array: one page, unless it grows. */
final class FakeMemory implements GuestMemory {
  static final int SIZE = 65536;

  private byte[] bytes = new byte[SIZE];
  private ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  /** Makes it so many pages. */
  void grow(int pages) {
    bytes = Arrays.copyOf(bytes, pages * SIZE);
    buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Puts a text somewhere and returns where. */
  long put(int address, String text) {
    return put(address, text.getBytes(StandardCharsets.UTF_8));
  }

  long put(int address, byte[] data) {
    write(address, data, 0, data.length);
    return address;
  }

  byte[] get(int address, int length) {
    return Arrays.copyOfRange(bytes, address, address + length);
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public void read(long address, byte[] to, int offset, int length) {
    System.arraycopy(bytes, (int) address, to, offset, length);
  }

  @Override
  public void write(long address, byte[] from, int offset, int length) {
    System.arraycopy(from, offset, bytes, (int) address, length);
  }

  @Override
  public int u8(long address) {
    return bytes[(int) address] & 255;
  }

  @Override
  public long u64(long address) {
    return buffer.getLong((int) address);
  }

  @Override
  public void putU64(long address, long value) {
    buffer.putLong((int) address, value);
  }
}
