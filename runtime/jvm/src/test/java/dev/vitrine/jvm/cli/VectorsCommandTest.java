package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsCommandTest {
  /** An empty method, 34 bytes of module ({@code docs/spec/vm.md} §12.4), as the README has it. */
  private static final String CASE =
      """
      {"name":"made/empty#2","protocol_version":86,\
      "wasm":"AGFzbQEAAAABBAFgAAADAgEABwgBBG1haW4AAAoEAQIACw==","method":"main","input":"",\
      "context":{"current_account_id":"alice","signer_account_id":"bob","signer_account_pk":"AAEC",\
      "predecessor_account_id":"carol","refund_to_account_id":"david","block_height":"10",\
      "block_timestamp":"42","epoch_height":"1","account_balance":"2","account_locked_balance":"0",\
      "storage_usage":"12","attached_deposit":"2","prepaid_gas":"100000000000000",\
      "random_seed":"AAEC","is_view":false,"account_contract":"local","promise_results":[],\
      "output_data_receivers":[]},"storage":[],"validators":{},"expect":{"kind":"outcome",\
      "burnt_gas":"79064041","used_gas":"79064041","compute_usage":"79064041","balance":"4",\
      "storage_usage":"12","subsidized_amount":"0","return_data":null,"logs":[],"error":null,\
      "profile":{"ext":{"contract_loading_base":"35445963","contract_loading_bytes":"37036030"},\
      "actions":{},"wasm":"6582048"},"events":[],"storage_after":[]}}
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_case_that_holds__is_counted_on_every_engine() throws IOException {
    Path file = file("a.jsonl", CASE + "\n" + CASE);
    for (String engine : new String[] {"compiler", "interpreter"}) {
      CommandLineRun run = CommandLineRun.of("vectors", "--engine", engine, file.toString());
      assertThat(run.out()).isEqualTo("2 passed, 0 failed\n");
      assertThat(run.code()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void a_folder_with_gzip__is_read() throws IOException {
    file("a.jsonl", CASE);
    file("notes.txt", "not a vector");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.jsonl.gz")))) {
      out.write(CASE.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CommandLineRun.of("vectors", folder.toString()).out())
        .isEqualTo("2 passed, 0 failed\n");
  }

  @Test
  void a_difference__names_the_field_and_both_values() throws IOException {
    String wrong =
        CASE.replace("\"balance\":\"4\"", "\"balance\":\"5\"")
            .replace("\"events\":[]", "\"events\":[{\"event\":\"resume\"}]")
            .replace("\"logs\":[],", "");
    Path file = file("a.jsonl", wrong + CASE);
    CommandLineRun run = CommandLineRun.of("vectors", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .isEqualTo(
            "FAILED made/empty#2 ("
                + file
                + ":1)\n"
                + "  balance: expected \"5\", found \"4\"\n"
                + "  events[0]: expected {\"event\":\"resume\"}, found (absent)\n"
                + "  logs: expected (absent), found []\n"
                + "1 passed, 1 failed\n");
    JsonObject json =
        Json.parse(CommandLineRun.of("vectors", "--json", file.toString()).out()).asObject();
    assertThat(json.getInt("passed", 0)).isEqualTo(1);
    assertThat(json.getInt("failed", 0)).isEqualTo(1);
    JsonObject failure = json.get("failures").asArray().get(0).asObject();
    assertThat(failure.getString("name", "")).isEqualTo("made/empty#2");
    assertThat(failure.get("differences").asArray().size()).isEqualTo(3);
  }

  @Test
  void only__takes_names_families_and_patterns() throws IOException {
    Path file = file("a.jsonl", CASE);
    for (String only : new String[] {"made/empty#2", "made/empty", "made", "*emp*"}) {
      assertThat(CommandLineRun.of("vectors", "--only", only, file.toString()).out())
          .isEqualTo("1 passed, 0 failed\n");
    }
    CommandLineRun none = CommandLineRun.of("vectors", "--only", "mad", file.toString());
    assertThat(none.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(none.err()).isEqualTo("vitrine: no case there is named mad.\n");
  }

  @Test
  void malformed_lines__are_told_by_path_and_the_others_run() throws IOException {
    Path file =
        file(
            "a.jsonl",
            CASE
                + "{\n"
                + CASE.replace("\"block_height\":\"10\"", "\"block_height\":10")
                + CASE.replace("\"wasm\":\"AGFz", "\"wasm\":\"AGF")
                + CASE.replace("\"protocol_version\":86", "\"protocol_version\":83")
                + CASE.replace(
                    "\"account_balance\":\"2\"",
                    "\"account_balance\":\"340282366920938463463374607431768211455\"")
                + "[".repeat(100_000)
                + "\n");
    CommandLineRun run = CommandLineRun.of("vectors", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(run.out())
        .contains(":2: not JSON")
        .contains(":3: context.block_height: not a string")
        .contains(":4: wasm: ")
        .contains(":5: protocol_version: no protocol 83 runs here")
        .contains(":6: context.attached_deposit: with account_balance over the range of u128")
        .contains(":7: not JSON")
        .endsWith("1 passed, 6 failed\n");
  }

  @Test
  void missing_files__are_user_mistakes() throws IOException {
    assertThat(CommandLineRun.of("vectors", "no-such-file").err())
        .isEqualTo("vitrine: there is no file or folder no-such-file.\n");
    Path file =
        file("a.jsonl", CASE.replaceFirst("\"wasm\":\"[^\"]*\"", "\"wasm_file\":\"no.wasm\""));
    assertThat(CommandLineRun.of("vectors", file.toString()).out())
        .contains("wasm_file: there is no file no.wasm");
    Path broken = Files.write(folder.resolve("b.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2});
    CommandLineRun run = CommandLineRun.of("vectors", broken.toString());
    assertThat(run.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(run.err()).startsWith("vitrine: cannot read or write: " + broken + ": ");
  }
}
