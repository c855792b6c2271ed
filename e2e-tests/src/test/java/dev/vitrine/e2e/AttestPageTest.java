package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.microsoft.playwright.Page;
import dev.vitrine.attest.AttestSession;
import dev.vitrine.cases.attest.AttestSample;
import dev.vitrine.jvm.http.StaticServer;
import dev.vitrine.jvm.vectors.FolderFiles;
import dev.vitrine.text.Base64Text;
import dev.vitrine.vectors.attest.QuoteFixture;
import dev.vitrine.vectors.attest.QuoteFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code attest.wasm} in a browser says of every quote what the JVM says, letter for letter. */
@ExtendWith(InChromium.class)
class AttestPageTest {
  /** Of the mutations and edges, every so many-th runs by default. */
  private static final int STEP = Boolean.getBoolean("vitrine.all") ? 1 : 5;

  private static StaticServer server;
  private static Page page;

  @BeforeAll
  static void openThePage(Tabs tabs) throws IOException {
    server = StaticServer.start(Project.casesPage(), 0);
    page = tabs.open();
    page.navigate(server.address() + "cases.html?quiet&module=attest");
  }

  @AfterAll
  static void closeTheServer() {
    server.close();
  }

  private static JsonObject same(String request) {
    String here = AttestSession.handle(request);
    assertThat(page.evaluate("request => vitrineCases.ask(request)", request)).isEqualTo(here);
    return Json.parse(here).asObject();
  }

  @Test
  void a_quote_of_our_own_is_accepted() {
    assertThat(same(new AttestSample().request()).getBoolean("ok", false)).isTrue();
  }

  @Test
  void requests_that_are_none_are_refused() {
    assertThat(same("{}").getString("malformed", "")).isEqualTo("request.file is missing");
    assertThat(same("[").getString("malformed", "")).contains("end of input");
  }

  @Test
  void real_quotes_are_judged_as_on_the_jvm() {
    QuoteFixtures fixtures = fixtures();
    List<QuoteFixture> all = new ArrayList<>(fixtures.verdicts());
    every(all, fixtures.boundaries());
    every(all, fixtures.mutations());
    int accepted = 0;
    for (QuoteFixture one : all) {
      JsonObject answer =
          same(
              Json.object()
                  .add("file", Base64Text.encode(one.quote()))
                  .add("collateral", one.collateral())
                  .add("at", one.at())
                  .toString());
      accepted += answer.getBoolean("ok", false) ? 1 : 0;
      if (!one.mutated()) {
        assertThat(answer.getBoolean("ok", false))
            .as(one.name())
            .isEqualTo(one.reference().getBoolean("ok", false));
      }
    }
    assertThat(accepted).isGreaterThanOrEqualTo(35);
  }

  @Test
  void logs_of_real_quotes_replay_as_on_the_jvm() {
    QuoteFixtures fixtures = fixtures();
    for (String name : List.of("near-mpc", "near-mpc-2025-11", "shade")) {
      String log = new String(fixtures.file(name + "/tcb_info.json"), StandardCharsets.UTF_8);
      JsonObject answer =
          same(
              Json.object()
                  .add("file", Base64Text.encode(fixtures.file(name + "/quote.json")))
                  .add("log", log)
                  .add("at", 1_787_894_460)
                  .toString());
      assertThat(answer.get("file_checks").asArray().get(0).asObject().getString("state", ""))
          .isEqualTo("holds");
      assertThat(answer.get("dstack").isObject()).isTrue();
    }
    for (String name : List.of("dstack-lite/tdx-lite-getquote", "outlayer/mainnet-500-legacy")) {
      String file = Base64Text.encode(fixtures.file(name + ".json"));
      JsonObject answer = same(Json.object().add("file", file).add("at", 1_787_894_460).toString());
      assertThat(answer.getString("outcome", "")).isEqualTo("collateral-missing");
    }
  }

  private static void every(List<QuoteFixture> all, List<QuoteFixture> more) {
    for (int i = 0; i < more.size(); i += STEP) {
      all.add(more.get(i));
    }
  }

  private static QuoteFixtures fixtures() {
    String given = System.getenv("VITRINE_SHARED");
    Path shared = given == null ? Project.root().resolve("../shared") : Path.of(given);
    boolean there = Files.exists(shared.resolve("fixtures/tdx/expected.json"));
    if (!there) {
      System.out.println("SKIPPED: fixtures/tdx is not there (VITRINE_SHARED, or ../shared)");
    }
    Assumptions.assumeTrue(there, "fixtures/tdx is not there");
    return new QuoteFixtures(new FolderFiles(List.of(shared)));
  }
}
