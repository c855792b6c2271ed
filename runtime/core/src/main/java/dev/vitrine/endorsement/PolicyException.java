package dev.vitrine.endorsement;

/** A policy that cannot be read; the message begins with the path of the member. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal with its reason. */
  public PolicyException(String reason) {
    super(reason, null, false, false);
  }
}
