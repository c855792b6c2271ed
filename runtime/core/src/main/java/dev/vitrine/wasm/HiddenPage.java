package dev.vitrine.wasm;

/**
 * Where a {@link ReusableModule} keeps what must not be the contract's: in the last page of the
 * memory, which no access of the contract reaches. {@code web/src/engine/bridge.ts} has the same
 * numbers.
 */
final class HiddenPage {
  /** Pages of a contract's memory when a call begins, and at most (docs/spec/vm.md §1.5). */
  static final int INITIAL_PAGES = 1024;

  static final int MAXIMUM_PAGES = 2048;

  /** Pages of the memory: the contract's and the hidden one. */
  static final int PAGES = MAXIMUM_PAGES + 1;

  /** 2^n bytes are a page of WebAssembly. */
  static final int PAGE_BITS = 16;

  /** 2^n bytes are marked as written by one byte of {@link #WRITTEN}. */
  static final int UNIT_BITS = 12;

  private static final int START = MAXIMUM_PAGES << PAGE_BITS;

  /**
   * One byte for each unit of the contract's memory: not 0 if it may have been written. The page
   * does not begin with it, because the unit that is cleared last is cleared beyond its end.
   */
  static final int WRITTEN = START + (1 << UNIT_BITS);

  /** Four bytes: how long the contract's memory is now. */
  static final int LENGTH = WRITTEN + (START >>> UNIT_BITS);

  private HiddenPage() {}
}
