package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.JudgedQuote;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that several workers share says what one worker says, and what the JVM says. */
@ExtendWith(InChromium.class)
class SharedCheckTest {
  private static final String AT = "1800000000";
  private static final int FLIPPED = Boolean.getBoolean("vitrine.all") ? 40 : 6;

  /** A frame for each way to check: so many workers share each check, or with 0 as many as pay. */
  private static final String HOST =
      """
      <!doctype html><title>dApp</title><body>
      <script src="sdk/vitrine.global.js"></script>
      <script>
        const opened = {};
        window.check = async ({ bytes, ways, options }) => {
          const file = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
          const said = [];
          for (const way of ways) {
            opened[way] ??= vitrine.createVitrine({ src: 'frame.html', prove: false, ...(way > 0 ? { checkers: way } : {}) });
            try {
              const { v, type, id, ok, milliseconds, ...report } = await (await opened[way]).verify(file, { at: '1800000000', ...options });
              said.push(JSON.stringify(report));
            } catch (error) {
              said.push(JSON.stringify({ ...error }));
            }
          }
          return said;
        };
      </script>
      """;

  private CountingServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new CountingServer(Project.pages(), HOST);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void golden_and_spoiled_bundles_have_the_same_report(Page page) throws IOException {
    page.navigate(server.address() + "host.html");
    List<String> verdicts = new ArrayList<>();
    for (byte[] file : files()) {
      verdicts.add(agreed(page, file, List.of(1, 3), true));
    }
    assertThat(verdicts).contains("PROVEN", "FAILED", "UNPROVEN", "ATTESTED", "malformed");
    byte[] unexecuted = golden("cross-contract.json");
    assertThat(agreed(page, unexecuted, List.of(1, 3), false)).isEqualTo("ATTESTED");
  }

  /** By default as many workers check as there are cores, when there is so much to do. */
  @Test
  void a_long_chain_has_the_same_report_by_default(Page page) {
    page.navigate(server.address() + "host.html");
    byte[] chain = loops(30, 20_000).getBytes(StandardCharsets.UTF_8);
    assertThat(agreed(page, chain, List.of(0, 1, 8), true)).isEqualTo("PROVEN");
    byte[] wrong =
        new String(chain, StandardCharsets.UTF_8)
            .replaceAll("\"gas_burnt\":\"[0-9]+\"", "\"gas_burnt\":\"1234567\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(agreed(page, wrong, List.of(0, 1, 8), true)).isEqualTo("FAILED");
  }

  /** A helper that throws, and one that falls silent. */
  @ParameterizedTest
  @ValueSource(strings = {"throw new Error('died')", "self.close()"})
  void what_a_dead_helper_leaves_undone_is_done_without_it(String death, Page page)
      throws IOException {
    page.navigate(server.address() + "host.html");
    byte[] file = golden("fork.json");
    String expected = agreed(page, file, List.of(3), true);
    int before = page.workers().size();
    onRequest(page, "hand_over", death);
    assertThat(agreed(page, file, List.of(3), true)).isEqualTo(expected);
    page.waitForCondition(() -> page.workers().size() == before - 2);
    assertThat(agreed(page, file, List.of(3), true)).isEqualTo(expected);
    page.waitForCondition(() -> page.workers().size() == before);
  }

  @Test
  void without_the_worker_that_reports_there_is_an_error_and_the_next_check_is_whole(Page page)
      throws IOException {
    page.navigate(server.address() + "host.html");
    byte[] file = golden("fork.json");
    String expected = agreed(page, file, List.of(3), true);
    onRequest(page, "check_report", "throw new Error('died')");
    assertThat(said(page, file, List.of(3), Map.of()).get(0))
        .contains("The check stopped before its end")
        .contains("died");
    assertThat(agreed(page, file, List.of(3), true)).isEqualTo(expected);
  }

  @Test
  void cancelling_ends_all_workers_of_the_check(Page page) {
    page.navigate("verify.html");
    page.waitForCondition(() -> page.workers().size() == 1);
    int cores = (int) page.evaluate("navigator.hardwareConcurrency");
    byte[] chain = loops(30, 15_000_000).getBytes(StandardCharsets.UTF_8);
    VitrinePage.give(page, "loops.json", chain);
    page.waitForCondition(() -> page.workers().size() >= Math.min(3, 1 + cores));
    List<Worker> checking = List.copyOf(page.workers());
    page.getByText("Cancel", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("h2", new Page.LocatorOptions().setHasText("Nothing to check yet")).waitFor();
    page.waitForCondition(() -> page.workers().stream().noneMatch(checking::contains));
    page.waitForCondition(() -> page.workers().size() == 1);
  }

  /** Has each worker of the page do this when it is asked this. */
  private static void onRequest(Page page, String asked, String done) {
    for (Worker worker : page.workers()) {
      worker.evaluate(
          """
          () => {
            const before = self.onmessage;
            self.onmessage = (event) => {
              if ((event.data.json ?? '').includes('%s')) { %s; return; }
              before(event);
            };
          }
          """
              .formatted(asked, done));
    }
  }

  /** The verdict that the ways of the tab and the JVM give, each in the same words. */
  private static String agreed(Page page, byte[] file, List<Integer> ways, boolean execute) {
    List<String> said = said(page, file, ways, execute ? Map.of() : Map.of("no_execute", true));
    assertThat(said).containsOnly(said.get(0));
    JsonObject found = Json.parse(said.get(0)).asObject();
    try {
      JsonObject expected = JvmVerifier.onAllCores().verify(file, expectations(execute)).toJson();
      assertThat(found).isEqualTo(Json.parse(expected.toString()));
      return found.getString("verdict", "");
    } catch (MalformedBundleException e) {
      assertThat(said.get(0)).contains("This file is not a bundle of this format");
      return "malformed";
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> said(
      Page page, byte[] file, List<Integer> ways, Map<String, Object> options) {
    return (List<String>)
        page.evaluate(
            "check",
            Map.of(
                "bytes", Base64.getEncoder().encodeToString(file),
                "ways", ways,
                "options", options));
  }

  private static Expectations expectations(boolean execute) {
    Conditions conditions =
        new Conditions(Long.valueOf(AT), JudgedQuote.judge(List.of()), null, false);
    return new Expectations(null, null, null, execute, new Trust(null, conditions), null);
  }

  private static Path goldenFolder() {
    return Project.root().resolve("runtime/cases/src/test/resources/golden/0.1.0");
  }

  private static byte[] golden(String name) throws IOException {
    return Files.readAllBytes(goldenFolder().resolve(name));
  }

  /**
   * The golden files; bundles of them with a bit flipped, a block or an item left out, a figure
   * changed.
   */
  private static List<byte[]> files() throws IOException {
    List<byte[]> files = new ArrayList<>();
    Random random = new Random(6);
    try (Stream<Path> golden = Files.list(goldenFolder()).sorted()) {
      for (Path path : (Iterable<Path>) golden::iterator) {
        byte[] file = Files.readAllBytes(path);
        String text = new String(file, StandardCharsets.UTF_8);
        if (path.toString().endsWith(".txt")) {
          continue;
        }
        files.add(file);
        if (text.startsWith("{\"format\":\"vitrine/bundle/")) {
          spoil(Bundle.parse(file), random, files);
          files.add(
              text.replaceFirst("\"gas_burnt\":\"[0-9]+\"", "\"gas_burnt\":\"1234567\"")
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static void spoil(Bundle bundle, Random random, List<byte[]> files) {
    for (int i = 0; i < FLIPPED; i++) {
      byte[] flipped = bundle.toBorsh();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      files.add(flipped);
    }
    for (int i = 0; i < 2; i++) {
      List<byte[]> witness = new ArrayList<>(bundle.witness());
      witness.remove(random.nextInt(witness.size()));
      files.add(
          new Bundle(
                  bundle.genesis(), bundle.blocks(), witness, bundle.codes(), bundle.endorsements())
              .toBorsh());
    }
    files.add(
        new Bundle(
                bundle.genesis(),
                bundle.blocks().subList(1, bundle.blocks().size()),
                bundle.witness(),
                bundle.codes(),
                bundle.endorsements())
            .toBorsh());
  }

  /** The bundle of so many calls, each with a loop of so many turns. */
  private static String loops(int calls, int turns) {
    try {
      JvmSession session = new JvmSession();
      session.start(null, null, 86);
      byte[] code = Files.readAllBytes(Project.root().resolve("contracts/compute.wasm"));
      session.call(
          Json.object()
              .add("op", "deploy")
              .add("account", "contract.test")
              .add("code", Base64.getEncoder().encodeToString(code)));
      String args = "{\"n\":" + turns + "}";
      for (int i = 0; i < calls; i++) {
        session.call(
            Json.object()
                .add("op", "call")
                .add("on", "contract.test")
                .add("as", "alice.test")
                .add("method", "loop_i64")
                .add(
                    "args",
                    Base64.getEncoder().encodeToString(args.getBytes(StandardCharsets.UTF_8)))
                .add("gas", "1000000000000000"));
      }
      return session.bundleFromGenesis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
