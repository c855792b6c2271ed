package dev.vitrine.vm.error;

/**
 * Unwinds a contract's frames out of a host function. Engines let exactly this exception through,
 * unchanged; it has no stack trace and no cause.
 */
public final class HostAbort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CallFailure failure;

  /** Ends the call with this failure. */
  public HostAbort(CallFailure failure) {
    super(failure.kind(), null, false, false);
    this.failure = failure;
  }

  /** Ends the call because the chain could not answer; {@code reason} is the chain's to read. */
  public static HostAbort external(Object reason) {
    return new HostAbort(new VMRunnerError.ExternalError(reason));
  }

  /** Ends the call because numbers of the state contradict each other. */
  public static HostAbort inconsistentState() {
    return new HostAbort(new VMRunnerError.InconsistentStateError());
  }

  /** Why. */
  public CallFailure failure() {
    return failure;
  }
}
