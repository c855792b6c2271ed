package dev.vitrine.borsh;

/** Bytes that are not the borsh form of the value asked for; says at which byte and why. */
public final class BorshException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /** A refusal at byte {@code offset} of the input. */
  public BorshException(int offset, String reason) {
    super("byte " + offset + ": " + reason);
    this.offset = offset;
  }

  /** Where reading stopped, in bytes from the start of the input. */
  public int offset() {
    return offset;
  }
}
