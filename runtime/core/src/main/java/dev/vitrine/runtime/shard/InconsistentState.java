package dev.vitrine.runtime.shard;

/**
 * The state contradicts itself: no valid chain leads to it. Ends an application, up to the caller
 * of the runtime, who makes a value of it again.
 */
public final class InconsistentState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A contradiction, in words. */
  public InconsistentState(String reason) {
    super(reason, null, false, false);
  }
}
