package dev.vitrine.jvm.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.text.Base64Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The linkdrop contract of testnet, out of an npm package that the launcher fetches: a new account
 * by a promise, and the callback that hears of it.
 */
class LinkdropTest {
  private static final String FILE =
      "target/npm/near-workspaces@5.0.0/core_contracts/testnet-linkdrop.wasm";

  @Test
  void an_account_is_made_by_a_promise_and_the_callback_says_so() throws IOException {
    Path contract = TokenSession.root().resolve(FILE);
    if (!Files.exists(contract)) {
      System.out.println("SKIPPED: " + FILE + " is not there; ./vitrine test fetches it");
      return;
    }
    JvmSession session = new JvmSession();
    session.start(null, "00".repeat(32), 86);
    session.call(
        Json.object()
            .add("op", "deploy")
            .add("account", "contract.test")
            .add("code", Base64Text.encode(Files.readAllBytes(contract))));
    JsonObject result =
        session.call(
            TokenSession.request(
                "create_account",
                "{\"new_account_id\":\"new.contract.test\",\"new_public_key\":"
                    + "\"ed25519:6E8sCci9badyRkXb3JoRpBj5p8C6Tw41ELDZoiihKEtp\"}",
                "1000000000000000000000000"));

    assertThat(result.get("status").asString()).isEqualTo("success");
    assertThat(
            new String(
                Base64Text.decode(result.get("returned").asString()), StandardCharsets.UTF_8))
        .isEqualTo("true");
    assertThat(methods(result)).containsExactly("create_account", "on_account_created");
    Report report =
        new Verifier(LocalNode.applier(JvmEngine.compiler()))
            .verify(
                session.bundleFromGenesis().getBytes(StandardCharsets.UTF_8), Expectations.NONE);
    assertThat(report.verdict()).as(report.reason()).isEqualTo(Verdict.PROVEN);
  }

  private static List<String> methods(JsonObject result) {
    List<String> methods = new ArrayList<>();
    for (JsonValue receipt : result.get("receipts").asArray()) {
      for (JsonValue action : receipt.asObject().get("actions").asArray()) {
        JsonValue method = action.asObject().get("method");
        if (method != null) {
          methods.add(method.asString());
        }
      }
    }
    return methods;
  }
}
