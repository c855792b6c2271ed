package dev.vitrine.proof;

/**
 * One thing that was checked.
 *
 * @param name what, as a short sentence that is true when it holds
 * @param state how it ended
 * @param detail figures, or what contradicts or is missing
 */
public record Check(String name, State state, String detail) {
  /** How a check ended. */
  public enum State {
    /** It holds. */
    HOLDS,
    /** It is contradicted. */
    CONTRADICTED,
    /** Something is missing, so it cannot be said. */
    MISSING,
    /** It was not looked at. */
    NOT_CHECKED
  }
}
