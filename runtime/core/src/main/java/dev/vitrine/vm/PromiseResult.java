package dev.vitrine.vm;

/**
 * What a receipt that this call waited for brought.
 *
 * @param status how it ended
 * @param data what it returned if it was successful, else null; never written to
 */
public record PromiseResult(Status status, byte[] data) {
  /** How a promise ended. */
  public enum Status {
    /** Not yet: cannot happen on a chain. */
    NOT_READY,
    /** With data. */
    SUCCESSFUL,
    /** Without. */
    FAILED
  }

  /** Not ready. */
  public static final PromiseResult NOT_READY = new PromiseResult(Status.NOT_READY, null);

  /** Failed. */
  public static final PromiseResult FAILED = new PromiseResult(Status.FAILED, null);

  /** Successful with this data. */
  public static PromiseResult successful(byte[] data) {
    return new PromiseResult(Status.SUCCESSFUL, data);
  }
}
