package dev.vitrine.runtime.error;

/** How a call failed, as outcomes tell it (docs/spec/runtime.md §6, docs/spec/vm.md §9.5). */
public final class FunctionCallError extends ProtocolError {
  private FunctionCallError(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** The contract's code is missing or refused. */
  public static FunctionCallError compilationError(CompilationError error) {
    return new FunctionCallError(0, "CompilationError", ErrorFields.wrapping(error));
  }

  /** The contract has no such method. */
  public static FunctionCallError methodResolveError(MethodResolveError error) {
    return new FunctionCallError(2, "MethodResolveError", ErrorFields.wrapping(error));
  }

  /** Anything that happened while it ran, in words. */
  public static FunctionCallError executionError(String text) {
    return new FunctionCallError(7, "ExecutionError", ErrorFields.text(text));
  }
}
