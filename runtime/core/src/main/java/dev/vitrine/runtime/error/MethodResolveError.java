package dev.vitrine.runtime.error;

/** Why a method cannot be called (docs/spec/vm.md §6.1). */
public final class MethodResolveError extends ProtocolError {
  /** The name is empty. */
  public static final MethodResolveError METHOD_EMPTY_NAME =
      new MethodResolveError(0, "MethodEmptyName");

  /** The contract exports no such function. */
  public static final MethodResolveError METHOD_NOT_FOUND =
      new MethodResolveError(1, "MethodNotFound");

  /** The function has parameters or results. */
  public static final MethodResolveError METHOD_INVALID_SIGNATURE =
      new MethodResolveError(2, "MethodInvalidSignature");

  private MethodResolveError(int tag, String name) {
    super(tag, name);
  }
}
