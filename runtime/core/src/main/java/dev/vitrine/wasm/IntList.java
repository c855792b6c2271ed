package dev.vitrine.wasm;

import java.util.Arrays;

/** A growing list of ints without boxes. */
final class IntList {
  private int[] values;
  private int size;

  IntList(int capacity) {
    values = new int[capacity];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(16, size * 2));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int takeLast() {
    return values[--size];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
