package dev.vitrine.runtime.action;

/**
 * A sum of gas, compute or tokens is beyond its type. Who adds up for a transaction turns it into
 * {@code CostOverflow}; elsewhere it can come of a broken state only.
 */
public final class GasOverflow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: it is caught where the sum was asked for. */
  public GasOverflow() {
    super("integer overflow", null, false, false);
  }
}
