package dev.vitrine.runtime.receipt;

/** A receipt that a chunk executed without its having come from another chunk, and why. */
public record ProcessedReceipt(Receipt receipt, Source source) {
  /** Where it came from. */
  public enum Source {
    /** A transaction of this chunk on the signer's own account. */
    LOCAL,
    /** The delayed queue. */
    DELAYED,
    /** A receipt of this chunk, executed at once. */
    INSTANT
  }
}
