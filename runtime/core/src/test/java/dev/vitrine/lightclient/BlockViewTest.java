package dev.vitrine.lightclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of {@code block}: what a header's hash covers cannot be changed. */
class BlockViewTest {
  /** Members of a header that its hash does not cover. */
  private static final List<String> UNHASHED =
      List.of("chunks_included", "rent_paid", "signature", "timestamp", "validator_reward");

  private static JsonObject block() {
    return Shared.json(Shared.need("fixtures/near/blocks/mainnet-107503704/block.json"));
  }

  private static BlockView read(JsonObject block) {
    return BlockView.of(new RpcValue("result", block));
  }

  @Test
  void every_member_of_a_header_counts() {
    JsonObject block = block();
    BlockView right = read(block);
    JsonObject header = block.get("header").asObject();
    int refused = 0;
    for (String name : header.names()) {
      JsonObject changed = new JsonObject(header).set(name, other(header.get(name)));
      JsonObject whole = new JsonObject(block).set("header", changed);
      if (UNHASHED.contains(name)) {
        assertThat(read(whole).header().toBorsh()).as(name).isEqualTo(right.header().toBorsh());
      } else if (!header.get(name).isNull() || changed.get(name).isString()) {
        assertThatThrownBy(() -> read(whole))
            .as(name)
            .isInstanceOf(RpcFormatException.class)
            .hasMessageContaining("result.header.");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(25);
  }

  @Test
  void a_member_that_is_missing_is_named() {
    JsonObject block = block();
    for (String name : List.of("prev_hash", "timestamp_nanosec", "random_value", "approvals")) {
      JsonObject header = new JsonObject(block.get("header").asObject());
      header.remove(name);
      JsonObject whole = new JsonObject(block).set("header", header);
      assertThatThrownBy(() -> read(whole)).hasMessage("result.header." + name + " is missing");
    }
  }

  @Test
  void the_chunks_states_are_those_of_the_header() {
    JsonObject block = block();
    JsonObject chunk = block.get("chunks").asArray().get(2).asObject();
    chunk.set("prev_state_root", "11111111111111111111111111111111");
    assertThatThrownBy(() -> read(block)).hasMessageContaining("result.chunks have states");
  }

  /** Another value of the same kind. */
  private static JsonValue other(JsonValue value) {
    if (value.isNumber()) {
      return Json.value(value.asDouble() < 10 ? 11 : 7);
    }
    if (value.isBoolean()) {
      return Json.value(!value.asBoolean());
    }
    if (value.isArray()) {
      return value.asArray().isEmpty() ? Json.NULL : Json.array().add(value.asArray().get(0));
    }
    if (value.isNull()) {
      return Json.value("4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM");
    }
    return Json.value(
        value.asString().length() < 40 ? "5" : "4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM");
  }
}
