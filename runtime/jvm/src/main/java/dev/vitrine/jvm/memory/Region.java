package dev.vitrine.jvm.memory;

import java.util.Arrays;

/**
 * A stretch of guest memory that is as long as what was touched: only the window from {@link #from}
 * to {@link #to} can hold anything but zeros, so only that has to be cleared for the next call. The
 * window is always inside the guest's memory, while the array may be longer than that.
 *
 * <p>Fields are open to {@link ContractMemory}, whose hot paths are the reason for this class.
 */
final class Region {
  private static final byte[] NOTHING = new byte[0];

  /** Windows grow by whole blocks, so that a stack that grows downwards moves them rarely. */
  private static final int BLOCK = 4096;

  /** A longer array than this is not worth keeping for the next call. */
  private static final int KEEP_BYTES = 16 << 20;

  final int limit;
  byte[] bytes = NOTHING;
  int from;
  int to;

  /**
   * @param limit bytes that the region can ever have
   */
  Region(int limit) {
    this.limit = limit;
    this.from = limit;
  }

  /** Makes sure that {@code length} bytes at {@code start} may be written. */
  void touch(int start, int length) {
    int end = start + length;
    if (end > bytes.length) {
      // Half as much again keeps the cost of copying linear in what is touched.
      int wanted = Math.max(end, bytes.length + (bytes.length >> 1));
      bytes = Arrays.copyOf(bytes, Math.min(limit, roundUp(wanted)));
    }
    if (from > to) {
      from = start & -BLOCK;
      to = Math.min(bytes.length, roundUp(end));
    } else {
      from = Math.min(from, start & -BLOCK);
      to = Math.max(to, Math.min(bytes.length, roundUp(end)));
    }
  }

  /** Zeros everywhere, as in a fresh memory. */
  void clear() {
    if (from < to) {
      if (bytes.length > KEEP_BYTES) {
        bytes = NOTHING;
      } else {
        Arrays.fill(bytes, from, to, (byte) 0);
      }
    }
    from = limit;
    to = 0;
  }

  /** Copies guest bytes out; what was never touched is zero. */
  void read(int start, byte[] target, int offset, int length) {
    int there = Math.max(0, Math.min(length, bytes.length - start));
    if (there > 0) {
      System.arraycopy(bytes, start, target, offset, there);
    }
    Arrays.fill(target, offset + there, offset + length, (byte) 0);
  }

  /** Copies bytes into the guest. */
  void write(int start, byte[] source, int offset, int length) {
    if (length > 0) {
      touch(start, length);
      System.arraycopy(source, offset, bytes, start, length);
    }
  }

  /** Sets the bytes from {@code start} to before {@code end}. */
  void fill(byte value, int start, int end) {
    if (start >= end) {
      return;
    }
    if (value != 0) {
      touch(start, end - start);
      Arrays.fill(bytes, start, end, value);
    } else if (from < to) {
      // Zeros outside the window are there already.
      int first = Math.max(start, from);
      int last = Math.min(end, to);
      if (first < last) {
        Arrays.fill(bytes, first, last, value);
      }
    }
  }

  /** Copies inside the region; the ranges may overlap. */
  void copy(int target, int source, int length) {
    if (length == 0) {
      return;
    }
    touch(target, length);
    int there = Math.max(0, Math.min(length, bytes.length - source));
    if (there > 0) {
      System.arraycopy(bytes, source, bytes, target, there);
    }
    Arrays.fill(bytes, target + there, target + length, (byte) 0);
  }

  private static int roundUp(int size) {
    return (size + BLOCK - 1) & -BLOCK;
  }
}
