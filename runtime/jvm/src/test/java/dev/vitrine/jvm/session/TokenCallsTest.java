package dev.vitrine.jvm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The calls of the token that everybody tries first, from transaction to result. */
class TokenCallsTest {
  private static String text(JsonValue base64) {
    return new String(Base64Text.decode(base64.asString()), StandardCharsets.UTF_8);
  }

  private static JsonObject view(JvmSession session, String method, String args) {
    return session.ask(TokenSession.request(method, args, "0").set("op", "view"));
  }

  private static String balance(TokenSession token, String account) {
    return text(
        view(token.session, "ft_balance_of", "{\"account_id\":\"" + account + "\"}")
            .get("returned"));
  }

  @Test
  void a_transfer_moves_tokens_and_says_so() {
    TokenSession token = new TokenSession(null);
    JsonObject result = token.transfer("100");
    assertThat(result.get("status").asString()).isEqualTo("success");
    assertThat(result.get("logs").asArray().get(0).asObject().get("text").asString())
        .startsWith("EVENT_JSON:")
        .contains("\"event\":\"ft_transfer\"");
    assertThat(balance(token, "bob.test")).isEqualTo("\"100\"");
    assertThat(balance(token, "alice.test")).isEqualTo("\"999900\"");
  }

  /** The receiver is a second token contract, which keeps half (contracts/README.md). */
  @Test
  void a_transfer_call_gives_back_what_the_receiver_does_not_keep() {
    TokenSession token = new TokenSession(null);
    token.deploy("dex.test");
    token.session.call(
        TokenSession.request(
                "new_default_meta", "{\"owner_id\":\"dex.test\",\"total_supply\":\"1\"}", "0")
            .set("on", "dex.test"));
    token.call("storage_deposit", "{\"account_id\":\"dex.test\"}", "1250000000000000000000");
    JsonObject result =
        token.call(
            "ft_transfer_call",
            "{\"receiver_id\":\"dex.test\",\"amount\":\"100\",\"msg\":\"half\"}",
            TokenSession.ONE_YOCTO);
    assertThat(result.get("status").asString()).isEqualTo("success");
    assertThat(text(result.get("returned"))).isEqualTo("\"50\"");
    assertThat(balance(token, "dex.test")).isEqualTo("\"50\"");
  }

  @Test
  void a_panic_is_a_failure_in_words_and_leaves_the_session_working() {
    TokenSession token = new TokenSession(null);
    JsonObject result =
        token.call(
            "ft_transfer",
            "{\"receiver_id\":\"carol.test\",\"amount\":\"1\"}",
            TokenSession.ONE_YOCTO);
    assertThat(result.get("status").asString()).isEqualTo("failed");
    JsonObject failure = result.get("failure").asObject();
    assertThat(failure.get("kind").asString()).isEqualTo("panic");
    assertThat(failure.get("what").asString()).contains("carol.test is not registered");
    assertThat(failure.get("chain").asString()).startsWith("Smart contract panicked: ");
    assertThat(token.transfer("1").get("status").asString()).isEqualTo("success");
  }

  @Test
  void too_little_gas_ends_the_call_and_not_the_session() {
    TokenSession token = new TokenSession(null);
    JsonObject result =
        token.session.call(
            TokenSession.request(
                    "ft_transfer",
                    "{\"receiver_id\":\"bob.test\",\"amount\":\"1\"}",
                    TokenSession.ONE_YOCTO)
                .set("gas", "500000000000"));
    assertThat(result.get("failure").asObject().get("kind").asString()).isEqualTo("out_of_gas");
    assertThat(balance(token, "bob.test")).isEqualTo("\"0\"");
  }

  @Test
  void a_method_that_is_not_there_is_said_to_be_missing() {
    JsonObject result = new TokenSession(null).call("nonsense", "{}", "0");
    assertThat(result.get("failure").asObject().get("kind").asString()).isEqualTo("method");
  }

  @Test
  void a_view_may_not_do_what_changes_the_state() {
    TokenSession token = new TokenSession(null);
    JsonObject result =
        view(
            token.session,
            "ft_resolve_transfer",
            "{\"sender_id\":\"alice.test\",\"receiver_id\":\"bob.test\",\"amount\":\"1\"}");
    assertThat(result.get("returned").isNull()).isTrue();
    assertThat(result.get("failure").asObject().get("chain").asString())
        .endsWith("is not allowed in view calls");
  }

  @Test
  void a_dry_run_gives_the_result_of_the_call_and_changes_nothing() {
    TokenSession token = new TokenSession(null);
    JsonObject request =
        TokenSession.request(
            "ft_transfer",
            "{\"receiver_id\":\"bob.test\",\"amount\":\"7\"}",
            TokenSession.ONE_YOCTO);
    JsonObject dry = token.session.ask(new JsonObject(request).set("op", "dry_run"));
    assertThat(balance(token, "bob.test")).isEqualTo("\"0\"");
    JsonObject real = token.session.call(request);
    assertThat(dry.get("gas_burnt")).isEqualTo(real.get("gas_burnt"));
    assertThat(dry.get("roots")).isEqualTo(real.get("roots"));
    assertThat(dry.get("statements").asArray()).isEmpty();
  }

  @Test
  void a_restored_session_goes_on_as_if_nothing_had_happened() {
    TokenSession token = new TokenSession("c0ffee");
    JsonValue snapshot = token.session.ask(Json.object().add("op", "snapshot")).get("snapshot");
    JvmSession other = new JvmSession();
    JsonObject restored = other.ask(Json.object().add("op", "restore").add("snapshot", snapshot));
    JsonObject request =
        TokenSession.request(
            "ft_transfer",
            "{\"receiver_id\":\"bob.test\",\"amount\":\"7\"}",
            TokenSession.ONE_YOCTO);
    assertThat(other.ask(request)).isEqualTo(token.session.ask(request));
    assertThat(restored.get("head").asObject().get("chain_id").asString())
        .isEqualTo("vitrine-local");
  }

  @Test
  void what_cannot_be_asked_is_refused_with_a_reason() {
    TokenSession token = new TokenSession(null);
    assertThatThrownBy(
            () ->
                token.session.ask(
                    TokenSession.request("ft_transfer", "{}", "0").set("gas", "1000000000000001")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("More gas is attached than the protocol allows");
    assertThatThrownBy(
            () -> token.session.ask(TokenSession.request("x", "{}", "0").set("as", "alice.near")))
        .hasMessageContaining("alice.near is not on this chain");
    assertThatThrownBy(() -> token.session.ask(Json.object().add("op", "nothing")))
        .hasMessageContaining("There is no request");
  }

  @Test
  void the_path_to_a_key_begins_at_the_root_and_ends_at_its_value() {
    TokenSession token = new TokenSession(null);
    JsonObject result = token.transfer("5");
    for (JsonValue item : result.get("changes").asArray()) {
      JsonObject change = item.asObject();
      if (!change.get("kind").asString().equals("data")) {
        continue;
      }
      JsonObject path =
          token.session.ask(
              Json.object().add("op", "path").add("key", change.get("key").asString()));
      assertThat(path.get("root")).isEqualTo(result.get("roots").asObject().get("after"));
      assertThat(path.get("value")).isEqualTo(change.get("after"));
      assertThat(path.get("steps").asArray().get(0).asObject().get("hash"))
          .isEqualTo(path.get("root"));
    }
  }
}
