package dev.vitrine.jvm.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.jvm.cli.Main;
import dev.vitrine.lightclient.BlockView;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.lightclient.RpcValue;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Statement;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a chain to a node's answers, to {@code vitrine anchor}, to {@code vitrine verify}. */
class AnchorCommandTest {
  private static final Verifier VERIFIER = new Verifier(SampleChain.APPLIER);
  private static final AnswersOfNode NODE = new AnswersOfNode(6, NearAnchorTest.root());
  private static final Bundle FORK = SampleFork.on(NODE.header()).bundle();

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private Run anchor(CryptoHash trusted, String... more) {
    List<String> words = new ArrayList<>(List.of("anchor", path("bundle"), "--out", path("out")));
    words.addAll(List.of("--trust-block", trusted.toString()));
    for (String name : more) {
      words.add(name.startsWith("--") ? name : path(name));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void save(Bundle bundle, Map<String, JsonValue> answers) throws IOException {
    Files.write(folder.resolve("bundle"), bundle.toBorsh());
    for (Map.Entry<String, JsonValue> answer : answers.entrySet()) {
      save(answer.getKey(), answer.getValue());
    }
  }

  private void save(String name, JsonValue result) throws IOException {
    JsonObject whole = Json.object().add("jsonrpc", "2.0").add("result", result).add("id", "x");
    Files.writeString(folder.resolve(name), whole.toString());
  }

  private static Map<String, JsonValue> answers(AnswersOfNode node) {
    Map<String, JsonValue> answers = new LinkedHashMap<>();
    answers.put("block", node.block());
    answers.put("checkpoint", node.checkpointBlock());
    answers.put("proof", node.proof());
    answers.put("next", node.next(3));
    answers.put("validators", node.validators());
    return answers;
  }

  private static final String[] ALL = {"validators", "next", "proof", "checkpoint", "block"};

  private Report verify(CryptoHash trusted, boolean execute) throws IOException {
    return VERIFIER.verify(
        Files.readAllBytes(folder.resolve("out")),
        new Expectations(null, null, Anchor.NEAR_BLOCK, execute).withTrustedBlock(trusted));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void a_chain_of_answers_anchors_a_bundle(int version) throws IOException {
    AnswersOfNode node = new AnswersOfNode(version, NearAnchorTest.root());
    save(SampleFork.on(node.header()).bundle(), answers(node));
    for (CryptoHash trusted : List.of(node.checkpoint(), node.later(), node.header().hash())) {
      Run run = anchor(trusted, ALL);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .contains("under block " + trusted, "must trust", "Not shown")
          .contains(node.header().hash() + ", height " + AnswersOfNode.HEIGHT);
      Report report = verify(trusted, true);
      assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.PROVEN);
      assertThat(verify(CryptoHash.ZERO, false).verdict()).isEqualTo(Verdict.UNPROVEN);
      Files.delete(folder.resolve("out"));
    }
  }

  @Test
  void bare_results_and_json_bundles_will_do() throws IOException {
    Files.writeString(folder.resolve("bundle"), FORK.toJson());
    Files.writeString(folder.resolve("block"), NODE.block().toString());
    Run run = anchor(NODE.header().hash(), "block");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(folder.resolve("out"))).startsWith("{");
    assertThat(verify(NODE.header().hash(), true).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void nothing_is_written_over_unasked() throws IOException {
    save(FORK, Map.of("block", NODE.block()));
    Files.writeString(folder.resolve("out"), "mine");
    Run run = anchor(NODE.header().hash(), "block");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("is there already; --force writes over it");
    assertThat(folder.resolve("out")).hasContent("mine");
    assertThat(anchor(NODE.header().hash(), "block", "--force").code()).isZero();
    Files.write(folder.resolve("bundle"), Files.readAllBytes(folder.resolve("out")));
    Run twice = anchor(NODE.header().hash(), "block", "--force");
    assertThat(twice.err()).contains("has this very anchor already");
  }

  @Test
  void what_is_missing_is_asked_for() throws IOException {
    save(FORK, answers(NODE));
    CryptoHash trusted = NODE.checkpoint();
    missing(trusted, "block with block_id " + NODE.header().hash(), "proof", "next", "checkpoint");
    missing(trusted, "block with block_id " + trusted, "block", "proof", "next");
    missing(trusted, "light_client_head " + NODE.later(), "block", "next", "checkpoint");
    missing(trusted, "proof: block_proof leads to", "block", "proof", "checkpoint");
    JsonObject without = NODE.next(3).set("next_bps", Json.NULL);
    save("next", without);
    missing(trusted, "EXPERIMENTAL_validators_ordered", "block", "proof", "next", "checkpoint");
    save("chunk", Json.object().add("header", 1).add("transactions", 2));
    missing(trusted, "chunk: result is no answer of block", "chunk", "block");
    save("empty", new JsonObject());
    missing(trusted, "knows no final block after", "empty", "block");
    JsonObject error = Json.object().add("name", "HANDLER_ERROR").add("data", "DB Not Found");
    Files.writeString(
        folder.resolve("error"),
        Json.object().add("jsonrpc", "2.0").add("error", error).toString());
    missing(trusted, "DB Not Found", "error", "block");
    Files.writeString(folder.resolve("cut"), "{\"jsonrpc\":\"2.0\",");
    missing(trusted, "is not JSON", "cut", "block");
  }

  private void missing(CryptoHash trusted, String words, String... answers) {
    Run run = anchor(trusted, answers);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(words);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void too_few_approvals_are_refused_by_the_verifier() throws IOException {
    save(FORK, answers(NODE));
    save("next", NODE.next(2));
    missing(NODE.checkpoint(), "verify would say FAILED", ALL);
    missing(NODE.checkpoint(), "NOT_ENOUGH_STAKE", ALL);
  }

  @Test
  void another_state_is_refused() throws IOException {
    AnswersOfNode other = new AnswersOfNode(6, AnswersOfNode.hash("another state"));
    save(SampleFork.on(other.header()).bundle(), answers(other));
    missing(other.checkpoint(), "chunks[0].prev_state_root", ALL);
  }

  /**
   * Every value in every answer changed, removed and null: refused, or the answer has nothing of it
   * in the anchor, which then is the very same.
   */
  @Test
  void no_changed_value_passes() throws IOException {
    // Without execution neither witness nor code is needed.
    Bundle small = Bundles.of(null, FORK.blocks().subList(0, 1), List.of(), List.of());
    save(small, answers(NODE));
    assertThat(anchor(NODE.checkpoint(), ALL).code()).isZero();
    byte[] honest = Files.readAllBytes(folder.resolve("out"));
    int refused = 0;
    List<String> harmless = new ArrayList<>();
    for (Map.Entry<String, JsonValue> answer : answers(NODE).entrySet()) {
      for (Changed changed : Changed.all(answer.getValue())) {
        Files.deleteIfExists(folder.resolve("out"));
        save(answer.getKey(), changed.value());
        Run run = anchor(NODE.checkpoint(), ALL);
        String name = answer.getKey() + changed.path();
        if (name.equals("next.approvals_after_next[3] removed")) {
          continue; // a list that ends before the one who did not sign says the same
        }
        assertThat(run.code()).as(name + run.err()).isIn(0, 3);
        if (run.code() == 3) {
          assertThat(folder.resolve("out")).doesNotExist();
          refused++;
        } else {
          assertThat(Files.readAllBytes(folder.resolve("out"))).as(name).isEqualTo(honest);
          harmless.add(name);
        }
      }
      save(answer.getKey(), answer.getValue());
    }
    System.out.println(
        "answers of a node: "
            + refused
            + " changes refused, "
            + harmless.size()
            + " of members that no hash covers");
    assertThat(refused).isGreaterThan(250);
    assertThat(harmless)
        .allMatch(
            name ->
                name.matches(
                    ".*(author|chunk_hash|chunks_included|signature|timestamp|shard_id"
                        + "|validator_stake_struct_version|challenges_root"
                        + "|challenges_result).*"));
  }

  /** The header of a real block, for a statement that says it applied a chunk of it. */
  @Test
  void a_block_of_mainnet_anchors() throws IOException {
    String root = System.getenv("VITRINE_SHARED");
    Path shared = root == null ? Path.of("../../../shared") : Path.of(root);
    Path file = shared.resolve("fixtures/near/blocks/mainnet-107503704/block.json");
    if (!Files.exists(file)) {
      System.out.println("SKIPPED: blocks of mainnet (VITRINE_SHARED, or ../shared)");
    }
    Assumptions.assumeTrue(Files.exists(file));
    JsonValue block = Json.parse(Files.readString(file));
    BlockView view = BlockView.of(new RpcValue("result", block));
    for (int shard = 0; shard < 4; shard++) {
      CryptoHash state = view.chunks().get(shard).prevStateRoot();
      save(stated(view.light(), shard, state), Map.of("block", block));
      Run run = anchor(view.light().hash(), "block", "--force");
      assertThat(run.code()).as(run.err()).isZero();
      Report report = verify(view.light().hash(), false);
      assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.ATTESTED);
      save(stated(view.light(), shard, CryptoHash.ZERO), Map.of("block", block));
      run = anchor(view.light().hash(), "block", "--force");
      assertThat(run.err()).contains("chunks[" + shard + "].prev_state_root", state.toString());
    }
  }

  /** A bundle of one statement, which nobody could execute. */
  private static Bundle stated(LightHeader header, long shard, CryptoHash state) {
    BundleBlock block = FORK.blocks().get(0);
    ApplyContext context = BorshReader.readAll(block.context(), ApplyContext::read);
    ShardLayout layout =
        new ShardLayout(
            List.of(AccountId.of("aa"), AccountId.of("bb"), AccountId.of("cc")),
            List.of(0L, 1L, 2L, 3L));
    List<ShardCongestion> congestion =
        IntStream.range(0, 4)
            .mapToObj(i -> new ShardCongestion(i, CongestionInfo.ZERO, 0))
            .toList();
    context = Records.with(context, "shardId", shard);
    context = Records.with(context, "shardLayout", layout);
    context = Records.with(context, "congestion", congestion);
    context = Records.with(context, "blockHash", header.hash());
    context = Records.with(context, "prevBlockHash", header.prevBlockHash());
    context = Records.with(context, "blockHeight", header.innerLite().height());
    context = Records.with(context, "blockTimestamp", header.innerLite().timestamp());
    context = Records.with(context, "epochId", header.innerLite().epochId());
    Statement statement = Records.with(block.statement(), "preStateRoot", state);
    BundleBlock changed = Blocks.withContext(Blocks.with(block, statement), context.toBorsh());
    return Forger.reseal(Bundles.of(null, List.of(changed), List.of(), List.of()));
  }

  /** An answer with one value changed. */
  private record Changed(String path, JsonValue value) {
    static List<Changed> all(JsonValue value) {
      List<Changed> all = new ArrayList<>();
      if (value.isObject()) {
        for (JsonObject.Member member : value.asObject()) {
          String at = "." + member.getName();
          List<Changed> inner = all(member.getValue());
          inner.add(new Changed("", Json.NULL));
          for (Changed one : inner) {
            JsonObject copy = new JsonObject(value.asObject());
            all.add(new Changed(at + one.path, copy.set(member.getName(), one.value)));
          }
          JsonObject without = new JsonObject(value.asObject());
          without.remove(member.getName());
          all.add(new Changed(at + " removed", without));
        }
      } else if (value.isArray()) {
        for (int i = 0; i < value.asArray().size(); i++) {
          for (Changed one : all(value.asArray().get(i))) {
            JsonArray copy = new JsonArray(value.asArray());
            all.add(new Changed("[" + i + "]" + one.path, copy.set(i, one.value)));
          }
          JsonArray fewer = new JsonArray(value.asArray());
          fewer.remove(i);
          all.add(new Changed("[" + i + "] removed", fewer));
        }
      } else {
        all.add(new Changed("", other(value)));
      }
      return all;
    }

    private static JsonValue other(JsonValue value) {
      if (value.isBoolean()) {
        return Json.value(!value.asBoolean());
      }
      if (value.isNumber()) {
        return Json.value(value.asDouble() == 3 ? 4 : 3);
      }
      if (value.isNull()) {
        return Json.value(3);
      }
      // The last character but one: what base58 spells differs, and its length does not.
      String text = value.asString();
      int at = text.length() - 2;
      String other = text.charAt(at) == '3' ? "4" : "3";
      return Json.value(text.substring(0, at) + other + text.substring(at + 1));
    }
  }
}
