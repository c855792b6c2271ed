package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.microsoft.playwright.Page;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.session.JvmSession;
import dev.vitrine.proof.Anchor;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.MalformedBundleException;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.text.Base64Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole road: the page runs a transfer, its bundle is saved, a JVM executes it again. */
@ExtendWith(InChromium.class)
class ProofOfATransferTest {
  /** Fields of a statement that hang on the key, and on the release that was built. */
  private static final List<String> OF_THE_SESSION =
      List.of("session_key", "previous", "release_id");

  private static Report verify(String bundle) {
    return new Verifier(LocalNode.applier(JvmEngine.compiler()))
        .verify(bundle.getBytes(StandardCharsets.UTF_8), Expectations.NONE);
  }

  @Test
  void what_the_page_proves_a_jvm_proves_and_nothing_else(Page page) throws IOException {
    VitrinePage vitrine = VitrinePage.withContract(page, "Fungible token");
    vitrine.call("new_default_meta");
    vitrine.call("storage_deposit");
    vitrine.call("ft_transfer");
    String ofTheCall = vitrine.saved(Pattern.compile("^Bundle"));
    vitrine.view("Proof");
    String fromGenesis = vitrine.saved(Pattern.compile("^From genesis"));

    Report call = verify(ofTheCall);
    assertThat(call.verdict()).as(call.reason()).isEqualTo(Verdict.PROVEN);
    assertThat(call.anchor()).isEqualTo(Anchor.CLAIMED);
    Report all = verify(fromGenesis);
    assertThat(all.verdict()).as(all.reason()).isEqualTo(Verdict.PROVEN);
    assertThat(all.anchor()).isEqualTo(Anchor.GENESIS);

    neverProvenWithAFlippedByte(ofTheCall);
    sameBytesAsOnTheJvm(fromGenesis);
  }

  private static void neverProvenWithAFlippedByte(String bundle) {
    Random random = new Random(86);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = bundle.getBytes(StandardCharsets.UTF_8);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 + random.nextInt(127));
      try {
        assertThat(verify(new String(bytes, StandardCharsets.ISO_8859_1)).verdict())
            .as("byte " + at)
            .isNotEqualTo(Verdict.PROVEN);
      } catch (MalformedBundleException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  /**
   * The transactions of the page, made again by a session on the JVM, give the same bytes: of
   * genesis, every statement, context, input, result, witness item and code. What hangs on the key
   * (key, signatures, hashes of statements) and the release that was built is left out.
   */
  private static void sameBytesAsOnTheJvm(String fromTheTab) {
    JsonObject tab = Json.parse(fromTheTab).asObject();
    JvmSession session = new JvmSession();
    session.start(null, "00".repeat(32), 86);
    for (JsonValue block : tab.get("blocks").asArray()) {
      for (JsonValue transaction : block.asObject().get("transactions").asArray()) {
        session.call(again(Base64Text.decode(transaction.asString())));
      }
    }
    JsonObject jvm = Json.parse(session.bundleFromGenesis()).asObject();
    assertThat(withoutSession(tab)).isEqualTo(withoutSession(jvm));
  }

  /** The request that makes this transaction. */
  private static JsonObject again(byte[] borsh) {
    Transaction made = BorshReader.readAll(borsh, SignedTransaction::read).transaction();
    Action action = made.actions().get(0);
    if (action instanceof DeployContractAction deploy) {
      return Json.object()
          .add("op", "deploy")
          .add("account", made.receiverId().toString())
          .add("code", Base64Text.encode(deploy.code()));
    }
    FunctionCallAction call = (FunctionCallAction) action;
    return Json.object()
        .add("op", "call")
        .add("on", made.receiverId().toString())
        .add("as", made.signerId().toString())
        .add("method", call.methodName())
        .add("args", Base64Text.encode(call.args()))
        .add("gas", Long.toUnsignedString(call.gas()))
        .add("deposit", call.deposit().toString());
  }

  private static String withoutSession(JsonObject bundle) {
    JsonArray blocks = bundle.get("blocks").asArray();
    for (JsonValue item : blocks) {
      JsonObject block = item.asObject();
      block.remove("signature");
      OF_THE_SESSION.forEach(block.get("statement").asObject()::remove);
    }
    return bundle.toString();
  }
}
