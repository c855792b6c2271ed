package dev.vitrine.jvm.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.cases.Noise;
import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.engine.DeepStack;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.vectors.VectorFormatException;
import dev.vitrine.vectors.random.RandomScenario;
import dev.vitrine.vectors.runtime.RuntimeVectors;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scenario that is damaged anywhere runs, or is refused with the path of the field. */
class DamagedScenariosTest {
  private static final int TRIES = Boolean.getBoolean("vitrine.all") ? 5_000 : 250;

  private static final List<JsonValue> WRONG =
      List.of(
          Json.NULL,
          Json.TRUE,
          Json.value(-1),
          Json.value(1.5),
          Json.value(70_000),
          Json.value(""),
          Json.value("AAEC"),
          Json.value("ed25519:1"),
          new JsonArray(),
          new JsonArray().add(1),
          new JsonObject());

  private final Noise noise = new Noise(5);
  private final RuntimeVectors vectors =
      new RuntimeVectors(new FolderFiles(RecordedFolders.all()), JvmEngine.compiler());

  @BeforeAll
  static void hash_by_the_jdk() {
    JdkSha256.install();
  }

  @Test
  void damage_is_refused_with_a_path_or_runs() throws Exception {
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      JsonObject scenario = RandomScenario.of(i % 4);
      JsonObject inner = scenario.get("scenario").asObject();
      JsonArray blocks = inner.get("blocks").asArray();
      while (blocks.size() > 6) {
        blocks.remove(blocks.size() - 1);
      }
      damage(inner);
      String text = scenario.toString();
      try {
        DeepStack.call(() -> vectors.apply(text));
      } catch (VectorFormatException e) {
        refused++;
        assertThat(e.getMessage()).startsWith("$.scenario.").contains(": ");
      } catch (RuntimeException | Error e) {
        throw new AssertionError("try " + i + ": " + text, e);
      }
    }
    assertThat(refused).isGreaterThan(TRIES / 4);
  }

  /** Replaces or removes one value, anywhere below. */
  private void damage(JsonValue json) {
    if (json.isObject()) {
      JsonObject object = json.asObject();
      String name = object.names().get(noise.below(object.size()));
      JsonValue child = object.get(name);
      if (goDown(child)) {
        damage(child);
      } else if (noise.below(3) == 0) {
        object.remove(name);
      } else {
        object.set(name, wrong(child));
      }
    } else {
      JsonArray array = json.asArray();
      int at = noise.below(array.size());
      JsonValue child = array.get(at);
      if (goDown(child)) {
        damage(child);
      } else {
        array.set(at, wrong(child));
      }
    }
  }

  private boolean goDown(JsonValue child) {
    boolean more =
        child.isObject() && child.asObject().size() > 0
            || child.isArray() && child.asArray().size() > 0;
    return more && noise.below(8) != 0;
  }

  private JsonValue wrong(JsonValue right) {
    if (right.isString() && right.asString().length() > 8 && noise.below(2) == 0) {
      // Bytes that end too early: what they spell is cut off.
      return Json.value(right.asString().substring(0, right.asString().length() / 8 * 4));
    }
    return WRONG.get(noise.below(WRONG.size()));
  }

  @Test
  void what_is_wrong_is_said_where_it_is() {
    refused("{", "$: not JSON: ");
    refused("{\"scenario\":{}}", "$.scenario.shard_layout: missing");
    String layout = "\"shard_layout\":{\"boundary_accounts\":[\"mm\"],\"shard_ids\":[0]}";
    refused("{" + layout + "}", "$.shard_layout: 1 shards and 1 boundaries");
    JsonObject scenario = RandomScenario.of(1).get("scenario").asObject();
    JsonObject first = scenario.get("blocks").asArray().get(0).asObject();
    first.set("transactions", new JsonArray().add(new JsonObject().add("borsh", "AAEC")));
    refused(scenario.toString(), "$.blocks[0].transactions[0].borsh: ");
    first.set("transactions", new JsonArray());
    first.set("missing_shards", new JsonArray().add(77));
    refused(scenario.toString(), "$.blocks[0].missing_shards[0]: the layout has no shard 77");
    first.set("missing_shards", new JsonArray());
    first.set("height", 0);
    refused(scenario.toString(), "$.blocks[0].height: not above 0");
    first.set("height", 1);
    scenario.set("protocol_version", 83);
    refused(scenario.toString(), "$.protocol_version: no protocol 83 runs here");
    scenario.set("protocol_version", 86);
    JsonObject account =
        scenario.get("genesis").asObject().get("accounts").asArray().get(0).asObject();
    account.set("balance", "1 NEAR");
    refused(scenario.toString(), "$.genesis.accounts[0].balance: ");
    account.set("balance", 7);
    refused(scenario.toString(), "$.genesis.accounts[0].balance: a text in quotes expected, not 7");
    account.set("balance", "7");
    account.set("id", "ben.test");
    refused(scenario.toString(), "$.genesis.accounts[1].id: ben.test is there already");
    account.set("id", "ann.test");
    scenario.set("validators", new JsonObject().add("No Id", "1"));
    refused(scenario.toString(), "$.validators: account id \"No Id\" has ");
    scenario.set("validators", new JsonObject());
    first.set("gas_limit", "1000");
    refused(
        scenario.toString(),
        "$.blocks[0].gas_limit: a whole number without quotes expected, not \"1000\"");
  }

  private void refused(String json, String message) {
    assertThatThrownBy(() -> vectors.apply(json))
        .isInstanceOf(VectorFormatException.class)
        .hasMessageStartingWith(message);
  }
}
