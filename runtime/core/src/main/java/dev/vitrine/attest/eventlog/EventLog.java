package dev.vitrine.attest.eventlog;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.crypto.Sha384;
import dev.vitrine.text.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An event log.
 *
 * @param events in the order in which they were measured
 */
public record EventLog(List<Event> events) {
  private static final int MOST = 4096;
  private static final int REGISTERS = 4;

  /** Reads a log from JSON: an array of events, or a text that is one. */
  public static EventLog read(JsonValue value) throws Refused {
    JsonValue array = value;
    if (value.isString()) {
      try {
        array = Json.parse(value.asString());
      } catch (ParseException e) {
        throw new Refused("event_log is no JSON: " + e.getMessage());
      }
    }
    if (!array.isArray()) {
      throw new Refused("event_log must be an array of events");
    }
    if (array.asArray().size() > MOST) {
      throw new Refused("event_log has more than " + MOST + " events");
    }
    List<Event> events = new ArrayList<>();
    for (JsonMembers one : JsonMembers.objects(array.asArray(), "event_log")) {
      events.add(Event.read(one));
    }
    return new EventLog(List.copyOf(events));
  }

  /** The four registers after all events, 48 bytes each. */
  public List<byte[]> replay() {
    List<byte[]> registers = new ArrayList<>();
    for (int i = 0; i < REGISTERS; i++) {
      byte[] register = new byte[TdReport.MEASUREMENT];
      for (Event event : events) {
        if (event.register() == i) {
          register = Sha384.hash(register, event.digest());
        }
      }
      registers.add(register);
    }
    return registers;
  }

  /** Refuses unless the log replays to the report's registers. */
  public void check(TdReport report) throws Refused {
    List<byte[]> replayed = replay();
    for (int i = 0; i < REGISTERS; i++) {
      if (!Arrays.equals(replayed.get(i), report.rtmrs().get(i))) {
        throw new Refused(
            "the log replays RTMR"
                + i
                + " to "
                + Hex.encode(replayed.get(i))
                + ", but the quote has "
                + Hex.encode(report.rtmrs().get(i)));
      }
    }
  }

  /** How many events went into a register. */
  public int count(int register) {
    int count = 0;
    for (Event event : events) {
      if (event.register() == register) {
        count++;
      }
    }
    return count;
  }
}
