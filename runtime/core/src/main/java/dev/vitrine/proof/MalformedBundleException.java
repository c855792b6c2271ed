package dev.vitrine.proof;

/**
 * A file that is no bundle of this format; the message says what and where. No verdict is given.
 */
public final class MalformedBundleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A refusal with its reason. */
  public MalformedBundleException(String reason) {
    super(reason);
  }
}
