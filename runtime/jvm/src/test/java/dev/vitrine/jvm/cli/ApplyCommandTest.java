package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.vectors.random.RandomScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyCommandTest {
  private static final String IGNORED = " is not known here, it is ignored";

  @TempDir Path folder;

  private Path scenario(JsonObject scenario) throws IOException {
    return Files.writeString(folder.resolve("scenario.json"), scenario.toString());
  }

  /** A scenario without contracts, so that no file is needed. */
  private static JsonObject plain() {
    JsonObject scenario = RandomScenario.of(3).get("scenario").asObject();
    for (var account : scenario.get("genesis").asObject().get("accounts").asArray()) {
      account.asObject().remove("contract");
    }
    return scenario;
  }

  @Test
  void a_scenario_without_expectations__is_run_and_its_results_are_printed() throws IOException {
    CommandLineRun run = CommandLineRun.of("apply", scenario(plain()).toString());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    JsonObject report = Json.parse(run.out()).asObject();
    assertThat(report.get("blocks").asArray().size())
        .isEqualTo(plain().get("blocks").asArray().size());
    assertThat(report.get("final_state").asArray().isEmpty()).isFalse();

    CommandLineRun brief = CommandLineRun.of("apply", "--brief", scenario(plain()).toString());
    assertThat(brief.code()).isEqualTo(ExitCode.OK);
    assertThat(brief.out()).contains("Block 1, shard 0: ").contains("At the end, shard 0: ");
    String root = report.get("final_state").asArray().get(0).asObject().getString("state_root", "");
    assertThat(brief.out()).contains(root);
  }

  @Test
  void transactions_without_a_chunk_to_be_in__are_told() throws IOException {
    JsonObject scenario = plain();
    JsonObject layout = scenario.get("shard_layout").asObject();
    for (var block : scenario.get("blocks").asArray()) {
      block.asObject().set("missing_shards", layout.get("shard_ids"));
    }
    CommandLineRun run = CommandLineRun.of("apply", "--brief", scenario(scenario).toString());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains(" is lost: its shard has no chunk in this block");
  }

  @Test
  void what_cannot_be_run__is_told_by_path() throws IOException {
    JsonObject scenario = plain();
    scenario.get("blocks").asArray().get(2).asObject().set("gas_price", "cheap");
    CommandLineRun run = CommandLineRun.of("apply", scenario(scenario).toString());
    assertThat(run.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(run.err())
        .startsWith("vitrine: ")
        .contains("scenario.json: $.blocks[2].gas_price: ")
        .doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();

    JsonObject withoutFile = RandomScenario.of(3).get("scenario").asObject();
    JsonArray accounts = withoutFile.get("genesis").asObject().get("accounts").asArray();
    accounts.get(1).asObject().set("contract", new JsonObject().add("file", "no.wasm"));
    assertThat(CommandLineRun.of("apply", scenario(withoutFile).toString()).err())
        .contains("$.genesis.accounts[1].contract: there is no file no.wasm");
    assertThat(CommandLineRun.of("apply", "no-such-file").err())
        .isEqualTo("vitrine: there is no file no-such-file.\n");
  }

  @Test
  void a_member_that_nobody_reads__is_told_and_ignored() throws IOException {
    JsonObject scenario = plain();
    String expected = CommandLineRun.of("apply", scenario(scenario).toString()).out();
    scenario.add("validatros", new JsonObject()).add("note", "for people").add("fee", 1);
    JsonArray accounts = scenario.get("genesis").asObject().get("accounts").asArray();
    accounts.get(1).asObject().get("keys").asArray().get(0).asObject().add("permision", "full");
    JsonObject file = new JsonObject().add("expekt", 1).add("scenario", scenario);
    CommandLineRun run = CommandLineRun.of("apply", scenario(file).toString());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEqualTo(expected);
    assertThat(run.err().lines())
        .hasSize(4)
        .allMatch(line -> line.contains("scenario.json: $."))
        .anyMatch(line -> line.endsWith("$.expekt" + IGNORED + "; did you mean expect?"))
        .anyMatch(line -> line.endsWith("$.scenario.fee" + IGNORED))
        .anyMatch(line -> line.endsWith(".validatros" + IGNORED + "; did you mean validators?"))
        .anyMatch(
            line ->
                line.endsWith(
                    "$.scenario.genesis.accounts[1].keys[0].permision"
                        + IGNORED
                        + "; did you mean permission?"));

    for (int i = 0; i < 50; i++) {
      scenario.add("x" + i, i);
    }
    assertThat(CommandLineRun.of("apply", scenario(file).toString()).err().lines())
        .hasSize(21)
        .last()
        .asString()
        .endsWith("scenario.json: 34 more are not known");
  }

  @Test
  void a_chunk_that_cannot_be_applied__is_told_and_fails() throws IOException {
    JsonObject scenario = plain();
    // A receipt of ann.test to itself whose call has no gas (docs/spec/runtime.md §3.3).
    String receipt =
        "CAAAAGFubi50ZXN0CAAAAGFubi50ZXN0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAAA"
            + "AGFubi50ZXN0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAQAAAAIBAAAAbQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    scenario
        .get("blocks")
        .asArray()
        .get(0)
        .asObject()
        .set("missing_shards", new JsonArray())
        .set("injected_receipts", new JsonArray().add(receipt));
    CommandLineRun run = CommandLineRun.of("apply", "--brief", scenario(scenario).toString());
    assertThat(run.out() + run.err()).contains("cannot be applied (INVALID_RECEIPT)");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
  }
}
