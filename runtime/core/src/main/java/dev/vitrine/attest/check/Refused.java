package dev.vitrine.attest.check;

/** A check that does not hold; the message says what was found, where, and what was expected. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal with its reason, a sentence without a full stop. */
  public Refused(String reason) {
    super(reason, null, false, false);
  }

  /** The same refusal, told of something that has this name. */
  public Refused of(String name) {
    return new Refused(name + ": " + getMessage());
  }
}
