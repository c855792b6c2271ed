package dev.vitrine.jvm.browser;

/** The runtime in the tab ended with something that it should have answered with: a bug of ours. */
public final class BrokenRuntimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenRuntimeException(String message) {
    super(message);
  }
}
