package dev.vitrine.cases;

/**
 * One named case.
 *
 * @param name {@code family/what}, unique
 * @param body what it does
 */
public record Case(String name, Body body) {
  /** The work of a case. */
  public interface Body {
    /** Writes what came out, line by line. */
    void run(Lines out);
  }

  /**
   * Runs the case.
   *
   * @return the printed text; if the case threw, what was printed before and the exception's text,
   *     so that the other cases still run
   */
  public String run() {
    Lines out = new Lines();
    try {
      body.run(out);
    } catch (RuntimeException | Error e) {
      out.line(FAILURE + e);
    }
    return out.toString();
  }

  /** Begins the last line of a case that threw. */
  public static final String FAILURE = "FAILED: ";
}
