package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.check.UtcTime;

/**
 * When a document may be used: both ends belong to it.
 *
 * @param issueDate Unix seconds
 * @param nextUpdate Unix seconds
 */
public record Window(long issueDate, long nextUpdate) {
  static Window read(JsonMembers in) throws Refused {
    return new Window(
        UtcTime.iso(in.text("issueDate"), "issueDate"),
        UtcTime.iso(in.text("nextUpdate"), "nextUpdate"));
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
