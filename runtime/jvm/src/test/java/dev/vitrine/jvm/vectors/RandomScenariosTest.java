package dev.vitrine.jvm.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.vectors.CaseResult;
import dev.vitrine.vectors.VectorFiles;
import dev.vitrine.vectors.random.RandomScenario;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random scenarios: what the compiler makes of one, the interpreter makes of it too, each chunk
 * comes out again from its own witness, and no token is made or lost in any block.
 */
class RandomScenariosTest {
  private static final long SEEDS = Boolean.getBoolean("vitrine.all") ? 2_000 : 40;

  @BeforeAll
  static void hash_by_the_jdk() {
    JdkSha256.install();
  }

  @Test
  void engines_and_witnesses_agree_and_tokens_are_conserved() throws Exception {
    VectorFiles files = new FolderFiles(RecordedFolders.all());
    Map<String, Integer> happened = new TreeMap<>();
    DeepStack.call(
        () -> {
          RuntimeVectors compiler = new RuntimeVectors(files, JvmEngine.compiler());
          RuntimeVectors interpreter = new RuntimeVectors(files, JvmEngine.interpreter());
          for (long seed = 0; seed < SEEDS; seed++) {
            JsonObject scenario = RandomScenario.of(seed);
            JsonObject report = compiler.apply(scenario.toString());
            assertThat(report.get("apply_error")).as("seed " + seed).isNull();
            count(happened, report.get("blocks").asArray());
            CaseResult result = interpreter.run(RandomScenario.expecting(scenario, report));
            assertThat(result.differences()).as("seed " + seed).isEmpty();
          }
          return null;
        });
    System.out.println(SEEDS + " random scenarios on both engines: " + happened);
    // A generator whose transactions all fail at once would prove nothing.
    for (String kind :
        new String[] {"SuccessValue", "SuccessReceiptId", "ActionError", "delayed", "timed out"}) {
      assertThat(happened).containsKey(kind);
    }
  }

  /** What the scenarios reached, to be seen that it is much. */
  private static void count(Map<String, Integer> happened, JsonArray blocks) {
    for (JsonValue block : blocks) {
      for (JsonValue shard : block.asObject().get("shards").asArray()) {
        JsonObject applied = shard.asObject();
        for (JsonValue outcome : applied.get("outcomes").asArray()) {
          JsonObject status = outcome.asObject().get("status").asObject();
          String name = status.names().get(0);
          if (name.equals("Failure")) {
            name = status.get(name).asObject().names().get(0);
          }
          happened.merge(name, 1, Integer::sum);
        }
        add(happened, "delayed", applied.getInt("delayed_receipts_count", 0));
        add(happened, "timed out", applied.get("processed_yield_timeouts").asArray().size());
      }
    }
  }

  private static void add(Map<String, Integer> happened, String what, int count) {
    if (count > 0) {
      happened.merge(what, count, Integer::sum);
    }
  }
}
