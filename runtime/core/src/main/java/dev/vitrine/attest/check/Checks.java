package dev.vitrine.attest.check;

import java.util.ArrayList;
import java.util.List;

/** Collects how the checks of one quote ended. */
public final class Checks {
  private final List<QuoteCheck> done = new ArrayList<>();

  /**
   * What a check that holds gives to later ones.
   *
   * @param value for them
   * @param detail for the report
   */
  public record Found<T>(T value, String detail) {}

  /** A check. */
  public interface Step<T> {
    /** Its result, or why it does not hold. */
    Found<T> run() throws Refused;
  }

  /**
   * Runs a check.
   *
   * @return its value, or null if it does not hold
   */
  public <T> T run(CheckName name, Step<T> step) {
    try {
      Found<T> found = step.run();
      done.add(new QuoteCheck(name, QuoteCheck.State.HOLDS, found.detail()));
      return found.value();
    } catch (Refused e) {
      done.add(new QuoteCheck(name, QuoteCheck.State.REFUSED, e.getMessage()));
      return null;
    }
  }

  /**
   * Runs a check if what it needs is there.
   *
   * @param needed results of earlier checks, null where one does not hold
   * @return its value, or null if it does not hold or was not reached
   */
  public <T> T after(CheckName name, Step<T> step, Object... needed) {
    for (Object one : needed) {
      if (one == null) {
        done.add(
            new QuoteCheck(
                name, QuoteCheck.State.NOT_REACHED, "needs the result of a check above"));
        return null;
      }
    }
    return run(name, step);
  }

  /** Notes that collateral is missing for a check. */
  public void missing(CheckName name) {
    done.add(new QuoteCheck(name, QuoteCheck.State.MISSING, "needs collateral, and there is none"));
  }

  /** Whether this check was run and holds. */
  public boolean holds(CheckName name) {
    for (QuoteCheck one : done) {
      if (one.name() == name) {
        return one.state() == QuoteCheck.State.HOLDS;
      }
    }
    return false;
  }

  /** All checks so far, in order. */
  public List<QuoteCheck> all() {
    return List.copyOf(done);
  }
}
