package dev.vitrine.text;

/**
 * A text that is not the canonical spelling of any bytes or value; the message says where and why.
 */
public final class TextFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A refusal with its reason. */
  public TextFormatException(String reason) {
    super(reason);
  }
}
