package dev.vitrine.types;

/** A text that breaks the rules for account ids. */
public final class InvalidAccountIdException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidAccountIdException(String id, String problem) {
    super("account id \"" + id + "\" " + problem);
  }
}
