package dev.vitrine.wasm;

import java.util.Arrays;

/** Writes the parts of a binary module into a growing array. */
final class ByteSink {
  /** Bytes of a size that is filled in when its content has been written. */
  private static final int SIZE_BYTES = 5;

  /** Up to here a loop is quicker than a call of the platform. */
  private static final int SHORT = 12;

  private byte[] bytes;
  private int length;

  ByteSink(int capacity) {
    bytes = new byte[Math.max(64, capacity)];
  }

  int length() {
    return length;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void reserve(int count) {
    if (count > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), length + count));
    }
  }

  ByteSink u8(int value) {
    if (length == bytes.length) {
      reserve(1);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  ByteSink u8(int first, int second) {
    return u8(first).u8(second);
  }

  ByteSink varU32(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      u8(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    return u8(rest);
  }

  ByteSink varS64(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      u8((int) rest & 0x7f | 0x80);
      rest >>= 7;
    }
    return u8((int) rest & 0x7f);
  }

  ByteSink fixed32(int value) {
    reserve(4);
    for (int i = 0; i < 4; i++) {
      bytes[length++] = (byte) (value >>> 8 * i);
    }
    return this;
  }

  ByteSink fixed64(long value) {
    return fixed32((int) value).fixed32((int) (value >>> 32));
  }

  ByteSink copy(byte[] source, int start, int end) {
    int count = end - start;
    reserve(count);
    if (count > SHORT) {
      System.arraycopy(source, start, bytes, length, count);
    } else {
      for (int i = 0; i < count; i++) {
        bytes[length + i] = source[start + i];
      }
    }
    length += count;
    return this;
  }

  /** An ASCII name with its length before it. */
  ByteSink name(String text) {
    varU32(text.length());
    for (int i = 0; i < text.length(); i++) {
      u8(text.charAt(i));
    }
    return this;
  }

  /** Leaves room for the size of what follows; {@link #close} fills it in. */
  int open() {
    reserve(SIZE_BYTES);
    length += SIZE_BYTES;
    return length;
  }

  /**
   * Fills in the size of what was written since {@link #open}: padded to five bytes, which every
   * engine reads.
   */
  void close(int start) {
    int size = length - start;
    for (int i = 0; i < SIZE_BYTES; i++) {
      int more = i < SIZE_BYTES - 1 ? 0x80 : 0;
      bytes[start - SIZE_BYTES + i] = (byte) (size >>> 7 * i & 0x7f | more);
    }
  }

  /** Writes over the byte at a position. */
  void set(int position, int value) {
    bytes[position] = (byte) value;
  }

  /** Forgets everything after {@code target}. */
  void truncate(int target) {
    length = target;
  }
}
