package dev.vitrine.attest.eventlog;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;

/**
 * An event log that does not come with its quote: an array of events, or an object with {@code
 * event_log} and perhaps {@code app_compose} (what dstack's agent calls TCB info).
 *
 * @param log the log
 * @param appCompose the compose file as it was hashed, or null
 */
public record LogFile(EventLog log, String appCompose) {
  /** Reads either form. */
  public static LogFile read(String text) throws Refused {
    JsonValue value;
    try {
      value = Json.parse(text);
    } catch (ParseException e) {
      throw new Refused("the log is no JSON: " + e.getMessage());
    }
    if (!value.isObject()) {
      return new LogFile(EventLog.read(value), null);
    }
    JsonMembers members = JsonMembers.of(value, "log");
    if (!members.has("event_log")) {
      throw new Refused("log.event_log is missing");
    }
    return new LogFile(
        EventLog.read(members.get("event_log")),
        members.has("app_compose") ? members.text("app_compose") : null);
  }
}
