package dev.vitrine.wasm;

import java.util.Arrays;

/** A set of names that are ranges of one array: open addressing, no objects for the names. */
final class NameSet {
  private final byte[] bytes;
  private final int mask;
  private final int[] starts;
  private final int[] lengths;

  /** Room for so many names. */
  NameSet(byte[] bytes, int count) {
    int slots = 16;
    while (slots < count * 2L) {
      slots *= 2;
    }
    this.bytes = bytes;
    this.mask = slots - 1;
    this.starts = new int[slots];
    this.lengths = new int[slots];
    Arrays.fill(lengths, -1);
  }

  /** Whether the name was new. */
  boolean add(int start, int length) {
    int slot = slot(start, length);
    while (lengths[slot] >= 0) {
      if (lengths[slot] == length
          && Arrays.equals(
              bytes, starts[slot], starts[slot] + length, bytes, start, start + length)) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    starts[slot] = start;
    lengths[slot] = length;
    return true;
  }

  private int slot(int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return (hash ^ hash >>> 15) & mask;
  }
}
