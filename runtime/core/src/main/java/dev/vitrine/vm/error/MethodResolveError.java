package dev.vitrine.vm.error;

/** The method cannot be called. */
public enum MethodResolveError implements FunctionCallError {
  METHOD_EMPTY_NAME("MethodEmptyName"),
  METHOD_NOT_FOUND("MethodNotFound"),
  METHOD_INVALID_SIGNATURE("MethodInvalidSignature");

  private final String kind;

  MethodResolveError(String kind) {
    this.kind = kind;
  }

  @Override
  public String kind() {
    return "MethodResolveError." + kind;
  }

  @Override
  public String text() {
    return kind;
  }
}
