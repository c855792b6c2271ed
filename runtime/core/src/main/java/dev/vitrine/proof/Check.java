package dev.vitrine.proof;

/**
 * One thing that was checked.
 *
 * @param step what was looked at
 * @param name how it ended, as a short sentence that is true
 * @param state how it ended
 * @param detail figures, or what contradicts or is missing
 * @param where the member that contradicts or is missing, or null
 */
public record Check(Step step, String name, State state, String detail, Place where) {
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
