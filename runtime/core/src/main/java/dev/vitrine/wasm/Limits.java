package dev.vitrine.wasm;

/** The limits of a table or memory: a minimum and perhaps a maximum, unsigned. */
record Limits(long minimum, long maximum) {
  /** Stands for no maximum. */
  static final long NONE = -1;

  /** Reads limits of a memory or table. */
  static Limits read(BinaryReader in, boolean memory) {
    int at = in.position();
    int flags = in.u8();
    if ((flags & ~(memory ? 0b1111 : 0b111)) != 0) {
      throw Refusal.invalid(at, "The limits have the unknown flags " + HexByte.of(flags));
    }
    if ((flags & 0b100) != 0) {
      throw Refusal.feature(at, Feature.MEMORY64, memory ? "a 64-bit memory" : "a 64-bit table");
    }
    if ((flags & 0b10) != 0) {
      throw Refusal.feature(
          at,
          memory ? Feature.THREADS : Feature.SHARED_EVERYTHING,
          memory ? "a shared memory" : "a shared table");
    }
    if ((flags & 0b1000) != 0) {
      throw Refusal.feature(at, Feature.CUSTOM_PAGE_SIZES, "a memory");
    }
    long minimum = in.varU32() & 0xffffffffL;
    long maximum = (flags & 1) != 0 ? in.varU32() & 0xffffffffL : NONE;
    if (maximum != NONE && minimum > maximum) {
      throw Refusal.invalid(
          at, "The minimum " + minimum + " is greater than the maximum " + maximum);
    }
    return new Limits(minimum, maximum);
  }
}
