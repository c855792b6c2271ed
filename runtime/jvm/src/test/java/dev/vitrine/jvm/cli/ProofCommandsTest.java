package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify}, {@code inspect} and {@code prove}: words, options and exit codes. */
class ProofCommandsTest {
  @TempDir private static Path folder;
  private static String bundle;

  @BeforeAll
  static void run() {
    bundle = folder.resolve("transfer.json").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            contract("ft.wasm"),
            "ft_transfer",
            "{\"receiver_id\":\"bob.test\",\"amount\":\"100\"}",
            "--deposit",
            "1",
            "--before",
            "new_default_meta",
            "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000000\"}",
            "0",
            "--before",
            "storage_deposit",
            "{\"account_id\":\"bob.test\"}",
            "0.00125 NEAR",
            "--nonce",
            "c0ffee",
            "--bundle",
            bundle);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
  }

  private static String contract(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("contracts"))) {
      root = root.getParent();
    }
    return root.resolve("contracts").resolve(name).toString();
  }

  private static String saved(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  private static String proof(String name, String... command) {
    String file = folder.resolve(name).toString();
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(2, List.of(bundle, "--out", file));
    CommandLineRun run = CommandLineRun.of(args.toArray(new String[0]));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    return file;
  }

  private static JsonObject report(int code, String... args) {
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
    return Json.parse(run.out()).asObject();
  }

  private static String state(JsonObject report, String step) {
    for (JsonValue check : report.get("checks").asArray()) {
      if (check.asObject().get("step").asString().equals(step)) {
        return check.asObject().get("ok").toString();
      }
    }
    return "no such step";
  }

  @Test
  void verify__proven_is_0_and_the_report_lists_the_steps_in_order() {
    JsonObject report = report(ExitCode.OK, "verify", bundle, "--json");
    assertThat(report.get("verdict").asString()).isEqualTo("PROVEN");
    assertThat(report.get("anchor").asString()).isEqualTo("genesis");
    assertThat(report.get("checks").asArray().values())
        .extracting(check -> check.asObject().get("step").asString())
        .containsExactly(
            "form",
            "signatures",
            "chain",
            "hashes",
            "anchor",
            "release",
            "receipts",
            "execution",
            "witness");
  }

  @Test
  void verify_nonce__the_one_that_was_given_or_failed() {
    assertThat(CommandLineRun.of("verify", bundle, "--nonce", "c0ffee").code())
        .isEqualTo(ExitCode.OK);
    CommandLineRun other = CommandLineRun.of("verify", bundle, "--nonce", "c0ffef");
    assertThat(other.code()).isEqualTo(ExitCode.FAILED);
    assertThat(other.out()).contains("c0ffee").contains("blocks[0].statement.nonce, bytes ");
    assertThat(CommandLineRun.of("verify", bundle, "--nonce", "xyz").code())
        .isEqualTo(ExitCode.MALFORMED);
  }

  @Test
  void verify_measurement__the_release_that_is_claimed_or_failed() {
    String zeros = "00".repeat(32);
    String claimed =
        report(ExitCode.OK, "verify", bundle, "--json")
            .get("statements")
            .asArray()
            .get(0)
            .asObject()
            .get("release_id")
            .asString();
    assertThat(CommandLineRun.of("verify", bundle, "--measurement", claimed).code())
        .isEqualTo(ExitCode.OK);
    String other = claimed.equals(zeros) ? "11".repeat(32) : zeros;
    JsonObject report = report(ExitCode.FAILED, "verify", bundle, "--measurement", other, "--json");
    assertThat(state(report, "release")).isEqualTo("false");
    assertThat(CommandLineRun.of("verify", bundle, "--measurement", "00").code())
        .isEqualTo(ExitCode.MALFORMED);
  }

  @Test
  void verify_require_anchor__a_weaker_one_is_unproven() {
    assertThat(CommandLineRun.of("verify", bundle, "--require-anchor", "genesis").code())
        .isEqualTo(ExitCode.OK);
    CommandLineRun near = CommandLineRun.of("verify", bundle, "--require-anchor", "near");
    assertThat(near.code()).isEqualTo(ExitCode.UNPROVEN);
    assertThat(near.out()).contains("the anchor is genesis, near is asked for");
    assertThat(CommandLineRun.of("verify", bundle, "--require-anchor", "moon").code())
        .isEqualTo(ExitCode.MALFORMED);
  }

  @Test
  void verify_no_execute__attested_is_4_and_never_more() throws IOException {
    JsonObject report = report(ExitCode.ATTESTED, "verify", bundle, "--no-execute", "--json");
    assertThat(report.get("verdict").asString()).isEqualTo("ATTESTED");
    assertThat(state(report, "execution")).isEqualTo("null");
    assertThat(state(report, "witness")).isEqualTo("true");
    assertThat(report.get("not_proven").asArray().get(0).asString())
        .contains("nothing was executed");
    String broken =
        saved(
            "signature.json",
            text(bundle).replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA"));
    assertThat(CommandLineRun.of("verify", broken, "--no-execute").code())
        .isEqualTo(ExitCode.FAILED);
    String idle =
        saved("idle.json", text(bundle).replace("\"witness\":[", "\"witness\":[\"AQIDBAUGBw==\","));
    CommandLineRun run = CommandLineRun.of("verify", idle, "--no-execute");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("witness[");
  }

  @Test
  void verify_explain__each_step_in_plain_words_and_what_is_not_proven() {
    CommandLineRun run = CommandLineRun.of("verify", bundle, "--explain");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("signatures: Each statement is hashed")
        .contains("execution: Every block ran again on this machine")
        .contains("Not proven: That it happened on NEAR")
        .contains("Not proven: That nobody watched");
    assertThat(
            run.out()
                .lines()
                .filter(line -> line.startsWith("witness:") || line.startsWith("  ok  ")))
        .hasSizeGreaterThan(8);
  }

  @Test
  void code_that_is_left_out__unproven_until_it_is_given() throws IOException {
    String file = folder.resolve("small.json").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            contract("compute.wasm"),
            "noop",
            "42",
            "--bundle",
            file,
            "--of-call",
            "--without-code");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(text(file)).contains("\"genesis\":null").contains("\"codes\":[]");
    CommandLineRun without = CommandLineRun.of("verify", file);
    assertThat(without.code()).as(without.out()).isEqualTo(ExitCode.UNPROVEN);
    assertThat(without.out()).contains("missing");
    CommandLineRun with =
        CommandLineRun.of(
            "verify", file, "--code", contract("ft.wasm"), "--code", contract("compute.wasm"));
    assertThat(with.code()).as(with.out()).isEqualTo(ExitCode.OK);
    assertThat(CommandLineRun.of("verify", file, "--code", contract("ft.wasm")).code())
        .isEqualTo(ExitCode.UNPROVEN);
    assertThat(
            CommandLineRun.of("run", contract("compute.wasm"), "noop", "42", "--without-code")
                .code())
        .isEqualTo(ExitCode.MALFORMED);
  }

  @Test
  void verify__what_is_no_bundle_is_3() throws IOException {
    for (String text : new String[] {"", "{}", "{\"format\":\"vitrine/value/v1\"}", "hello"}) {
      CommandLineRun run = CommandLineRun.of("verify", saved("none.json", text));
      assertThat(run.code()).as(text).isEqualTo(ExitCode.MALFORMED);
      assertThat(run.err()).contains("no verdict").doesNotContain("\tat ");
    }
  }

  @Test
  void inspect__shows_blocks_transactions_and_sizes() {
    CommandLineRun run = CommandLineRun.of("inspect", bundle);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .startsWith("vitrine/bundle/v1 in JSON form")
        .contains("at genesis, ")
        .contains("c0ffee")
        .contains("alice.test to contract.test: FunctionCall")
        .contains("Witness ");
    JsonObject inside = report(ExitCode.OK, "inspect", bundle, "--json");
    JsonObject first = inside.get("blocks").asArray().get(0).asObject();
    assertThat(first.get("transactions").asArray().get(0).asObject().get("signer").asString())
        .isEqualTo("contract.test");
    assertThat(first.get("digest").asString()).hasSize(64);
    assertThat(CommandLineRun.of("inspect", contract("ft.wasm")).code())
        .isEqualTo(ExitCode.MALFORMED);
  }

  @Test
  void prove_value__a_row_and_an_absence_are_attested_and_any_changed_byte_is_not()
      throws IOException {
    String present = proof("row.json", "prove", "value", "--account", "alice.test");
    String absent = proof("absent.json", "prove", "value", "--account", "nobody.test");
    String data =
        proof("data.json", "prove", "value", "--account", "contract.test", "--data", "STATE");
    for (String file : new String[] {present, absent, data}) {
      JsonObject report = report(ExitCode.ATTESTED, "verify", file, "--json");
      assertThat(state(report, "path")).isEqualTo("true");
      assertThat(report.get("anchor").asString()).isEqualTo("claimed");
      everyByteCounts(Path.of(file));
    }
    assertThat(text(absent)).contains("\"value\":null");
    assertThat(CommandLineRun.of("inspect", present).out()).contains("ACCOUNT");
    assertThat(CommandLineRun.of("verify", present, "--require-anchor", "genesis").code())
        .isEqualTo(ExitCode.UNPROVEN);
    assertThat(CommandLineRun.of("verify", present, "--nonce", "c0ffee").code())
        .isEqualTo(ExitCode.ATTESTED);
    String turned = text(absent).replace("\"value\":null", "\"value\":\"AQID\"");
    CommandLineRun lie = CommandLineRun.of("verify", saved("lie.json", turned));
    assertThat(lie.code()).isEqualTo(ExitCode.FAILED);
    assertThat(lie.out()).contains("the state has no row with this key");
  }

  @Test
  void prove_value__before_and_after_a_block_differ() throws IOException {
    String height = "1010";
    String before =
        proof("b.json", "prove", "value", "--account", "bob.test", "--block", height, "--before");
    String after = proof("a.json", "prove", "value", "--account", "bob.test", "--block", height);
    assertThat(text(before)).contains("\"root\":\"pre_state_root\"");
    assertThat(text(after)).contains("\"root\":\"post_state_root\"");
    assertThat(CommandLineRun.of("verify", before).code()).isEqualTo(ExitCode.ATTESTED);
    CommandLineRun none =
        CommandLineRun.of("prove", "value", bundle, "--account", "bob.test", "--block", "7");
    assertThat(none.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(none.err()).contains("no block 7");
  }

  @Test
  void prove_outcome__of_a_transaction_and_a_receipt() throws IOException {
    JsonObject inside = report(ExitCode.OK, "inspect", bundle, "--json");
    JsonObject block = inside.get("blocks").asArray().get(9).asObject();
    String receipt =
        block.get("receipts_from_before").asArray().get(0).asObject().get("id").asString();
    String file = proof("outcome.json", "prove", "outcome", receipt);
    CommandLineRun run = CommandLineRun.of("verify", file);
    assertThat(run.code()).isEqualTo(ExitCode.ATTESTED);
    assertThat(run.out()).contains("stands under outcome_root");
    assertThat(CommandLineRun.of("inspect", file).out()).contains("ft_transfer");
    everyByteCounts(Path.of(file));
    CommandLineRun none =
        CommandLineRun.of("prove", "outcome", bundle, "11111111111111111111111111111111");
    assertThat(none.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(none.err()).contains("no block of the bundle has an outcome");
  }

  @Test
  void compact_proofs_say_the_same_and_name_their_bytes() throws IOException {
    Path file = folder.resolve("row.bin");
    CommandLineRun made =
        CommandLineRun.of(
            "prove", "value", bundle, "--account", "bob.test", "--compact", "-o", file.toString());
    assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.OK);
    assertThat(CommandLineRun.of("verify", file.toString()).code()).isEqualTo(ExitCode.ATTESTED);
    everyByteCounts(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 10] ^= 1;
    Path bad = folder.resolve("bad.bin");
    Files.write(bad, bytes);
    CommandLineRun run = CommandLineRun.of("verify", bad.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("at nodes");
    assertThat(CommandLineRun.of("prove", "value", bundle, "--key", "00", "--compact").code())
        .isEqualTo(ExitCode.MALFORMED);
  }

  /**
   * One bit of each byte is turned: the answer is FAILED or malformed, never ATTESTED. The key of
   * an absent row is left alone: its neighbours are absent too, by the same nodes.
   */
  private static void everyByteCounts(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    boolean absent = text.contains("\"value\":null");
    int keyFrom = absent ? text.indexOf("\"key\"") : -1;
    int keyTo = absent ? text.indexOf("\"value\"") : -1;
    Verifier verifier = new Verifier(null);
    for (int i = 0; i < bytes.length; i++) {
      if (i >= keyFrom && i < keyTo) {
        continue;
      }
      byte[] changed = bytes.clone();
      changed[i] ^= (byte) (1 << i % 8);
      try {
        assertThat(verifier.verify(changed, Expectations.NONE).verdict().exitCode())
            .as("byte %d of %s", i, file)
            .isEqualTo(ExitCode.FAILED);
      } catch (MalformedBundleException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }
}
