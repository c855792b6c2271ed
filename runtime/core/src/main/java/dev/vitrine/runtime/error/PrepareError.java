package dev.vitrine.runtime.error;

/** Which rule of preparation the code breaks (docs/spec/vm.md §9.4). */
public final class PrepareError extends ProtocolError {
  /** The error with this borsh number and name. */
  public PrepareError(int tag, String name) {
    super(tag, name);
  }
}
