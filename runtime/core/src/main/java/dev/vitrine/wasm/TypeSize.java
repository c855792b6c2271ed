package dev.vitrine.wasm;

/**
 * The sum of the sizes of what a module imports and exports: the reference's parser takes less than
 * a million ({@code docs/spec/vm.md} §4.1).
 */
final class TypeSize {
  private static final int LIMIT = 1_000_000;

  private int sum = 1;

  /** Adds a function with so many parameters and results. */
  void addFunction(int values, int at) {
    add(2 + values, at);
  }

  /** Adds a table, memory or global. */
  void addOther(int at) {
    add(1, at);
  }

  private void add(int size, int at) {
    sum += size;
    if (sum >= LIMIT) {
      throw Refusal.invalid(at, "The types of all imports and exports together are too large");
    }
  }
}
