package dev.vitrine.vm;

/** What a call returns. */
public sealed interface ReturnData {
  /** Nothing. */
  record None() implements ReturnData {}

  /**
   * Bytes.
   *
   * @param value never written to
   */
  record Value(byte[] value) implements ReturnData {}

  /**
   * Whatever this receipt returns.
   *
   * @param receipt the {@link External}'s number of it
   */
  record ReceiptIndex(int receipt) implements ReturnData {}

  /** Nothing. */
  ReturnData NONE = new None();
}
