package dev.vitrine.vectors.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.AttestationFile;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.eventlog.DstackEvents;
import dev.vitrine.attest.eventlog.Event;
import dev.vitrine.attest.eventlog.EventLog;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.attest.reportdata.DstackReportData;
import dev.vitrine.attest.reportdata.NearMpcReportData;
import dev.vitrine.text.Base58;
import dev.vitrine.text.Hex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Event logs and report data of real quotes, against {@code expected.json}. */
class EventLogFixturesTest {
  private static final List<String> WITH_TCB_INFO =
      List.of("near-mpc", "near-mpc-2025-08", "near-mpc-2025-11", "near-mpc-2026-03", "shade");
  private static final List<String> WITH_LOG = List.of("dstack-report", "dstack-lite");

  private static QuoteFixtures fixtures;

  @BeforeAll
  static void fixturesAreThere() {
    fixtures = SharedFixtures.need();
  }

  @TestFactory
  Stream<DynamicTest> logs_replay_to_the_registers_of_their_quotes() {
    return Stream.concat(WITH_TCB_INFO.stream(), WITH_LOG.stream())
        .map(name -> DynamicTest.dynamicTest(name, () -> replays(name)));
  }

  private static void replays(String name) throws Refused {
    JsonObject expected = fixtures.quotes().get(name).asObject().get("event_log").asObject();
    TdReport report = (TdReport) Quote.read(fixtures.quote(name)).body();
    EventLog log = log(name);
    assertThatCode(() -> log.check(report)).doesNotThrowAnyException();
    JsonArray counts = new JsonArray();
    for (int i = 0; i < 4; i++) {
      counts.add(log.count(i));
    }
    assertThat(counts).isEqualTo(expected.get("events"));
    JsonArray names = new JsonArray();
    log.events().stream().filter(one -> one.register() == 3).map(Event::name).forEach(names::add);
    assertThat(names).isEqualTo(expected.get("rtmr3_events"));
    DstackEvents events = DstackEvents.of(log);
    assertThat(Hex.encode(events.composeHash())).isEqualTo(expected.getString("compose_hash", ""));
    // dstack without a key service of its own takes the number from the hash.
    assertThat(Hex.encode(events.composeHash())).startsWith(Hex.encode(events.appId()));
    assertThat(events.instanceId()).isNotNull();
    assertThat(Json.parse(events.keyProvider()).asObject().names()).contains("name", "id");
    JsonValue image = expected.get("mpc_image_digest_event");
    if (image != null && image.isString()) {
      assertThat(new String(events.applicationEvent("mpc-image-digest"), StandardCharsets.UTF_8))
          .satisfiesAnyOf(
              text -> assertThat(text).isEqualTo(image.asString()),
              text ->
                  assertThat(Hex.encode(events.applicationEvent("mpc-image-digest")))
                      .isEqualTo(image.asString()));
    }
  }

  private static EventLog log(String name) throws Refused {
    if (WITH_TCB_INFO.contains(name)) {
      return EventLog.read(fixtures.json(name + "/tcb_info.json").get("event_log"));
    }
    String file = fixtures.quotes().get(name).asObject().getString("file", "");
    return AttestationFile.read(fixtures.file(file)).eventLog();
  }

  @TestFactory
  Stream<DynamicTest> a_log_that_was_changed_is_refused() {
    return WITH_LOG.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      TdReport report = (TdReport) Quote.read(fixtures.quote(name)).body();
                      EventLog log = log(name);
                      for (int i = 0; i < log.events().size(); i++) {
                        List<Event> events = new java.util.ArrayList<>(log.events());
                        int register = events.remove(i).register();
                        assertThatThrownBy(() -> new EventLog(events).check(report))
                            .isInstanceOf(Refused.class)
                            .hasMessageContaining("RTMR" + register);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> compose_files_are_the_measured_ones_but_for_one() {
    return WITH_TCB_INFO.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String compose =
                          fixtures.json(name + "/tcb_info.json").getString("app_compose", "");
                      DstackEvents events = DstackEvents.of(log(name));
                      if (name.equals("near-mpc-2025-11")) {
                        assertThatThrownBy(() -> events.checkCompose(compose))
                            .isInstanceOf(Refused.class)
                            .hasMessageContaining("the compose file hashes to 7e658b2517c3f387");
                      } else {
                        events.checkCompose(compose);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> report_data_of_near_mpc_bind_its_keys() {
    return Stream.of("near-mpc", "near-mpc-2025-11", "near-mpc-2026-03", "shade")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(
                                NearMpcReportData.version1(
                                    key(name + "/near_p2p_public_key.pub"),
                                    key(name + "/near_account_public_key.pub")))
                            .isEqualTo(Quote.read(fixtures.quote(name)).body().reportData())));
  }

  private static byte[] key(String file) {
    String text = new String(fixtures.file(file), StandardCharsets.UTF_8).strip();
    return Base58.decode(text.substring("ed25519:".length()));
  }

  @TestFactory
  Stream<DynamicTest> report_data_of_dstack_are_what_the_sender_says() {
    return WITH_LOG.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String file = fixtures.quotes().get(name).asObject().getString("file", "");
                      AttestationFile read = AttestationFile.read(fixtures.file(file));
                      assertThat(DstackReportData.raw(read.reportData()))
                          .isEqualTo(Quote.read(read.quote()).body().reportData());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> outlayer_records_are_committed_to() {
    return Stream.of("mainnet-205123-v1", "mainnet-500-legacy", "testnet-2008-chain")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      AttestationFile read =
                          AttestationFile.read(fixtures.file("outlayer/" + name + ".json"));
                      byte[] data = Quote.read(read.quote()).body().reportData();
                      JsonObject expected =
                          fixtures
                              .quotes()
                              .get("outlayer-" + name)
                              .asObject()
                              .get("task_commitment")
                              .asObject();
                      String format = expected.getString("format", "");
                      assertThat(read.task().formatOf(data)).isEqualTo(format);
                      assertThat(
                              Hex.encode(
                                  format.equals("v1")
                                      ? read.task().current()
                                      : read.task().legacy()))
                          .isEqualTo(expected.getString("sha256", ""));
                      data[40] = 1;
                      assertThat(read.task().formatOf(data)).isNull();
                    }));
  }

  /** A test of dstack's own ({@code ra-tls}, {@code attestation.rs}). */
  @Test
  void tagged_report_data_have_the_published_value() {
    assertThat(
            Hex.encode(
                DstackReportData.tagged(
                    DstackReportData.APP_DATA, "test content".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(
            "7ea0b744ed5e9c0c83ff9f575668e1697652cd349f2027cdf26f918d4c53e8cd"
                + "50b5ea9b449b4c3d50e20ae00ec29688d5a214e8daff8a10041f5d624dae8a01");
  }
}
