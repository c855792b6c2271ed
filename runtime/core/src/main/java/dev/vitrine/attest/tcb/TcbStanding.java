package dev.vitrine.attest.tcb;

import dev.vitrine.endorsement.TcbStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The standing of a security version.
 *
 * @param status Intel's word
 * @param advisoryIds what it is vulnerable to or must defend against, {@code INTEL-SA-…}
 * @param tcbDate until when known issues were considered, as Intel writes it; may be empty
 */
public record TcbStanding(TcbStatus status, List<String> advisoryIds, String tcbDate) {
  /** The standing of a whole whose parts have these two. */
  public TcbStanding with(TcbStanding other) {
    List<String> both = new ArrayList<>(advisoryIds);
    for (String id : other.advisoryIds) {
      if (!both.contains(id)) {
        both.add(id);
      }
    }
    return new TcbStanding(status.with(other.status), List.copyOf(both), tcbDate);
  }

  /** The status, the date and the advisories, for people. */
  public String print() {
    return status.word()
        + (tcbDate.isEmpty() ? "" : " (TCB of " + tcbDate + ")")
        + (advisoryIds.isEmpty() ? "" : ": " + String.join(", ", advisoryIds));
  }
}
