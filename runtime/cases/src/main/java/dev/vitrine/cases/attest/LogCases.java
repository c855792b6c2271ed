package dev.vitrine.cases.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.AttestReport;
import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.FileCheck;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.eventlog.EventLog;
import dev.vitrine.attest.eventlog.LogFile;
import dev.vitrine.attest.reportdata.DstackReportData;
import dev.vitrine.attest.reportdata.NearMpcReportData;
import dev.vitrine.cases.Lines;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Event logs and report data of our own. */
final class LogCases {
  private static final String COMPOSE = "{\"name\":\"vitrine\"}";

  private LogCases() {}

  private static JsonObject event(int register, String digest, String name, byte[] payload) {
    return Json.object()
        .add("imr", register)
        .add("event_type", register == 3 ? 0x08000001L : 4)
        .add("digest", digest)
        .add("event", name)
        .add("event_payload", Hex.encode(payload));
  }

  private static JsonArray log() {
    byte[] none = {};
    return new JsonArray()
        .add(event(0, "11".repeat(48), "", none))
        .add(event(2, "22".repeat(48), "", new byte[] {1}))
        .add(event(3, "", "system-preparing", none))
        .add(event(3, "", "app-id", new byte[20]))
        .add(event(3, "", "compose-hash", Sha256.hash(bytes(COMPOSE))))
        .add(event(3, "", "instance-id", none))
        .add(event(3, "", "key-provider", bytes("{\"name\":\"none\"}")))
        .add(event(3, "", "system-ready", none))
        .add(event(3, "", "compose-hash", new byte[32]));
  }

  static void logs(Lines out) {
    // Digests that every log of dstack's has.
    known(out, "system-preparing", "f9974020ef507068183313d0ca808e0d", 2);
    known(out, "system-ready", "1a76b2a80a0be71eae59f80945d87635", 7);
    report(out, "as it is", all -> {}, COMPOSE);
    report(out, "another compose file", all -> {}, COMPOSE + " ");
    report(out, "an event is missing", all -> all.remove(1), null);
    report(out, "an event of the application is missing", all -> all.remove(8), null);
    report(out, "digest of something else", all -> at(all, 3).set("digest", "11".repeat(48)), null);
    report(out, "no digest in RTMR0", all -> at(all, 0).set("digest", ""), null);
    report(out, "register 4", all -> at(all, 0).set("imr", 4), null);
    report(out, "a payload that is no hex", all -> at(all, 0).set("event_payload", "0g"), null);
    report(out, "type over 32 bits", all -> at(all, 0).set("event_type", 1L << 32), null);
    report(out, "no name", all -> at(all, 4).remove("event"), null);
    report(out, "too many", LogCases::tooMany, null);
  }

  private static void tooMany(JsonArray all) {
    for (int i = 0; i < 4096; i++) {
      all.add(1);
    }
  }

  private static JsonObject at(JsonArray all, int index) {
    return all.get(index).asObject();
  }

  private static void known(Lines out, String name, String digest, int index) {
    try {
      byte[] found = EventLog.read(log()).events().get(index).digest();
      out.known(name, digest, Hex.encode(Arrays.copyOf(found, 16)));
    } catch (Refused e) {
      throw new IllegalStateException(e);
    }
  }

  /** A quote over the log as it is, with the log as it was changed. */
  private static void report(Lines out, String name, Consumer<JsonArray> change, String compose) {
    JsonArray changed = log();
    change.accept(changed);
    JsonObject file = Json.object().add("event_log", changed);
    if (compose != null) {
      file.add("app_compose", compose);
    }
    try {
      TestWorld world = new TestWorld();
      world.quote.rtmrs = EventLog.read(log()).replay().toArray(new byte[0][]);
      AttestReport report =
          AttestReport.of(
              world.verdict(),
              AttestationFile.read(world.quoteBytes()),
              LogFile.read(file.toString()));
      out.line(name, report.outcome().word() + ", " + report.reason());
      for (FileCheck check : report.fileChecks()) {
        out.line("  " + check.id(), check.holds() + ", " + check.detail());
      }
      out.line(report.toJson().get("dstack").toString());
    } catch (Refused e) {
      out.line(name, "unreadable, " + e.getMessage());
    }
  }

  static void reportData(Lines out) {
    // A test of dstack's own (ra-tls, attestation.rs).
    out.known(
        "tagged",
        "7ea0b744ed5e9c0c83ff9f575668e1697652cd349f2027cdf26f918d4c53e8cd"
            + "50b5ea9b449b4c3d50e20ae00ec29688d5a214e8daff8a10041f5d624dae8a01",
        Hex.encode(DstackReportData.tagged("app-data", bytes("test content"))));
    out.line("near/mpc", NearMpcReportData.version1(new byte[32], new byte[32]));
    JsonObject task =
        Json.object()
            .add("task_type", "execute")
            .add("task_id", 7)
            .add("wasm_hash", "aa")
            .add("output_hash", "bb")
            .add("block_height", 9)
            .add("caller_account_id", "alice.near")
            .add("timestamp", 10);
    task(out, "task, as it is", task, t -> {});
    task(out, "task of another caller", task, t -> t.set("caller_account_id", "bob.near"));
    task(out, "task without output", task, t -> t.remove("output_hash"));
    task(out, "task with a number for a text", task, t -> t.set("wasm_hash", 5));
    task(out, "task with a fraction", task, t -> t.set("task_id", 1.5));
  }

  private static void task(Lines out, String name, JsonObject task, Consumer<JsonObject> change) {
    try {
      TestWorld world = new TestWorld();
      JsonObject named = new JsonObject(task).add("tdx_quote", "AAAA");
      byte[] commitment = AttestationFile.read(bytes(named.toString())).task().current();
      world.quote.reportData = Arrays.copyOf(commitment, 64);
      JsonObject record =
          new JsonObject(task).add("tdx_quote", Base64Text.encode(world.quoteBytes()));
      change.accept(record);
      AttestationFile file = AttestationFile.read(bytes(record.toString()));
      AttestReport report = AttestReport.of(world.verdict(), file, null);
      out.line(name, report.outcome().word() + ", " + report.reason());
    } catch (Refused e) {
      out.line(name, "unreadable, " + e.getMessage());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
