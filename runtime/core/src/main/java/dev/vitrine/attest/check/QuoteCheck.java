package dev.vitrine.attest.check;

/**
 * One thing that was checked of a quote.
 *
 * @param name what
 * @param state how it ended
 * @param detail figures, or the reason of a refusal, or what is missing
 */
public record QuoteCheck(CheckName name, State state, String detail) {
  /** How a check ended. */
  public enum State {
    /** It holds. */
    HOLDS("holds"),
    /** It does not hold. */
    REFUSED("refused"),
    /** It needs collateral, and none was given. */
    MISSING("missing"),
    /** It needs the result of a check that does not hold. */
    NOT_REACHED("not-reached");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word that machines read. */
    public String word() {
      return word;
    }
  }
}
