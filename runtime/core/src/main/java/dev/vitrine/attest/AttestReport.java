package dev.vitrine.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.eventlog.DstackEvents;
import dev.vitrine.attest.eventlog.Event;
import dev.vitrine.attest.eventlog.EventLog;
import dev.vitrine.attest.eventlog.LogFile;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.text.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All that is known of an attestation: the verdict on its quote, and how what came with the quote
 * (event log, compose file, report data, task) fits to it.
 */
public final class AttestReport {
  private final QuoteVerdict verdict;
  private final List<FileCheck> fileChecks = new ArrayList<>();
  private DstackEvents dstack;

  private AttestReport(QuoteVerdict verdict) {
    this.verdict = verdict;
  }

  /**
   * Puts a report together.
   *
   * @param log a log that did not come with the quote, or null
   */
  public static AttestReport of(QuoteVerdict verdict, AttestationFile file, LogFile log) {
    AttestReport report = new AttestReport(verdict);
    if (verdict.quote() == null) {
      return report;
    }
    byte[] data = verdict.quote().body().reportData();
    EventLog events = log != null ? log.log() : file.eventLog();
    if (events != null) {
      report.check("event-log", "The event log replays to the quote's registers", events);
    }
    if (log != null && log.appCompose() != null && report.dstack != null) {
      report.compose(log.appCompose());
    }
    if (file.reportData() != null) {
      boolean same =
          file.reportData().length <= data.length
              && Arrays.equals(Arrays.copyOf(file.reportData(), data.length), data);
      report.add(
          "report-data",
          "The report data are what the sender says",
          same,
          same ? "equal" : "the sender says " + Hex.encode(file.reportData()));
    }
    if (file.task() != null) {
      String format = file.task().formatOf(data);
      report.add(
          "task",
          "The report data commit to the task of this record",
          format != null,
          format != null
              ? "format " + format
              : "neither format v1 nor legacy of this record gives these report data");
    }
    return report;
  }

  private void add(String id, String claim, boolean holds, String detail) {
    fileChecks.add(new FileCheck(id, claim, holds, detail));
  }

  private void check(String id, String claim, EventLog log) {
    if (!(verdict.quote().body() instanceof TdReport td)) {
      add(id, claim, false, "an SGX enclave has no runtime registers");
      return;
    }
    try {
      log.check(td);
      add(id, claim, true, log.events().size() + " events in RTMR0 to 3");
    } catch (Refused e) {
      add(id, claim, false, e.getMessage());
      return;
    }
    try {
      dstack = DstackEvents.of(log);
    } catch (Refused e) {
      dstack = null;
    }
  }

  private void compose(String appCompose) {
    String claim = "The compose file is the measured one";
    try {
      dstack.checkCompose(appCompose);
      add("compose", claim, true, Hex.encode(dstack.composeHash()));
    } catch (Refused e) {
      add("compose", claim, false, e.getMessage());
    }
  }

  /** The verdict on the quote alone. */
  public QuoteVerdict verdict() {
    return verdict;
  }

  /** How what came with the quote fits to it. */
  public List<FileCheck> fileChecks() {
    return List.copyOf(fileChecks);
  }

  /** What dstack measured; null unless there is a log of dstack's that replays. */
  public DstackEvents dstack() {
    return dstack;
  }

  /** Accepted, and nothing that came with the quote contradicts it. */
  public boolean ok() {
    return outcome() == QuoteVerdict.Outcome.ACCEPTED;
  }

  /** The verdict's outcome, or REFUSED if what came with the quote contradicts it. */
  public QuoteVerdict.Outcome outcome() {
    boolean malformed = verdict.outcome() == QuoteVerdict.Outcome.MALFORMED;
    return malformed || contradiction() == null ? verdict.outcome() : QuoteVerdict.Outcome.REFUSED;
  }

  /** Why, as one sentence. */
  public String reason() {
    FileCheck bad = contradiction();
    boolean refused = verdict.outcome() == QuoteVerdict.Outcome.REFUSED;
    return bad == null || refused ? verdict.reason() : bad.id() + ": " + bad.detail();
  }

  private FileCheck contradiction() {
    for (FileCheck check : fileChecks) {
      if (!check.holds()) {
        return check;
      }
    }
    return null;
  }

  /** The verdict's JSON, with what came with the quote. */
  public JsonObject toJson() {
    JsonObject json = verdict.toJson();
    json.set("ok", ok()).set("outcome", outcome().word()).set("reason", reason());
    JsonArray checks = new JsonArray();
    for (FileCheck check : fileChecks) {
      checks.add(
          Json.object()
              .add("name", check.id())
              .add("state", check.holds() ? "holds" : "refused")
              .add("claim", check.claim())
              .add("detail", check.detail()));
    }
    return json.add("file_checks", checks).add("dstack", dstackJson());
  }

  private JsonValue dstackJson() {
    if (dstack == null) {
      return Json.NULL;
    }
    JsonObject boot = new JsonObject();
    for (Map.Entry<String, byte[]> event : dstack.boot().entrySet()) {
      boot.add(event.getKey(), Hex.encode(event.getValue()));
    }
    JsonArray application = new JsonArray();
    for (Event event : dstack.application()) {
      application.add(
          Json.object().add("event", event.name()).add("payload", Hex.encode(event.payload())));
    }
    String provider = dstack.keyProvider();
    return Json.object()
        .add("app_id", hex(dstack.appId()))
        .add("compose_hash", hex(dstack.composeHash()))
        .add("instance_id", hex(dstack.instanceId()))
        .add("os_image_hash", hex(dstack.osImageHash()))
        .add("key_provider", provider == null ? Json.NULL : Json.value(provider))
        .add("boot_events", boot)
        .add("application_events", application);
  }

  private static JsonValue hex(byte[] bytes) {
    return bytes == null ? Json.NULL : Json.value(Hex.encode(bytes));
  }
}
