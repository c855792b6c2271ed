package dev.vitrine.attest.endorsement;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.eventlog.DstackEvents;
import dev.vitrine.attest.eventlog.EventLog;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.text.Hex;
import dev.vitrine.text.Utf8;

/**
 * The event log behind a quote's registers.
 *
 * @param dstack what dstack measured, or null when no log shows it
 */
record MeasuredLog(DstackEvents dstack) {
  private static final MeasuredLog NONE = new MeasuredLog(null);

  /** Replays the log, if there is one, and compares the compose file, if there is one. */
  static MeasuredLog check(TdxEndorsement endorsement, TdReport td, Judged.Builder out) {
    if (endorsement.eventLog() == null) {
      if (endorsement.appCompose() != null) {
        out.contradicted(
            "The compose file is not shown to be measured", "there is no event log beside it");
      }
      return NONE;
    }
    try {
      EventLog log = read(endorsement.eventLog());
      log.check(td);
      out.holds("The event log gives the quote's registers", log.events().size() + " events");
      return new MeasuredLog(dstack(log, endorsement.appCompose(), out));
    } catch (Refused e) {
      out.contradicted("The event log does not give the quote's registers", e.getMessage());
      return NONE;
    }
  }

  private static EventLog read(byte[] bytes) throws Refused {
    String text = Utf8.decode(bytes);
    if (text == null) {
      throw new Refused("it is not UTF-8 text");
    }
    try {
      return EventLog.read(Json.parse(text));
    } catch (ParseException e) {
      throw new Refused("it is no JSON: " + e.getMessage());
    }
  }

  private static DstackEvents dstack(EventLog log, byte[] appCompose, Judged.Builder out) {
    DstackEvents events;
    try {
      events = DstackEvents.of(log);
    } catch (Refused e) {
      if (appCompose != null) {
        out.contradicted("The compose file is not shown to be measured", e.getMessage());
      }
      return null;
    }
    if (appCompose != null) {
      String text = Utf8.decode(appCompose);
      try {
        if (text == null) {
          throw new Refused("it is not UTF-8 text");
        }
        events.checkCompose(text);
        out.holds("The compose file is the measured one", "");
      } catch (Refused e) {
        out.contradicted("The compose file is not the measured one", e.getMessage());
      }
    }
    return events;
  }

  /** SHA-256 of the application's compose file as it was measured, or null. */
  byte[] composeHash() {
    byte[] hash = dstack == null ? null : dstack.composeHash();
    return hash == null || hash.length != 32 ? null : hash;
  }

  /** Adds what dstack measured. */
  JsonObject addTo(JsonObject verdict) {
    if (dstack == null) {
      return verdict.add("dstack", Json.NULL);
    }
    return verdict.add(
        "dstack",
        Json.object()
            .add("app_id", hex(dstack.appId()))
            .add("compose_hash", hex(dstack.composeHash()))
            .add("instance_id", hex(dstack.instanceId())));
  }

  private static JsonValue hex(byte[] bytes) {
    return bytes == null ? Json.NULL : Json.value(Hex.encode(bytes));
  }
}
