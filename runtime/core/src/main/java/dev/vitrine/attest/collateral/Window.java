package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.UtcTime;

/**
 * When a document may be used: both ends belong to it.
 *
 * @param issueDate Unix seconds
 * @param nextUpdate Unix seconds
 */
public record Window(long issueDate, long nextUpdate) {
  static Window read(JsonMembers in) throws Refused {
    return new Window(time(in, "issueDate"), time(in, "nextUpdate"));
  }

  private static long time(JsonMembers in, String name) throws Refused {
    try {
      return UtcTime.iso(in.text(name), name);
    } catch (TextFormatException e) {
      throw new Refused(e.getMessage());
    }
  }

  /** Refuses a time outside. */
  public void check(long at) throws Refused {
    if (at < issueDate) {
      throw new Refused(
          "it is from the future: issued "
              + UtcTime.print(issueDate)
              + ", judged at "
              + UtcTime.print(at));
    }
    if (at > nextUpdate) {
      throw new Refused(
          "it has expired: valid to "
              + UtcTime.print(nextUpdate)
              + ", judged at "
              + UtcTime.print(at));
    }
  }

  /** Both ends, for people. */
  public String print() {
    return UtcTime.print(issueDate) + " to " + UtcTime.print(nextUpdate);
  }
}
