package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.endorsement.Policy;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.endorsement.WalletMessage;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Statement;
import dev.vitrine.text.Base58;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does who endorses a bundle, and what {@code verify} says of it. */
class EndorseCommandTest {
  private static final AccountId ALICE = AccountId.of("alice.test");
  private static final String LATER = "2099-01-01T00:00:00Z";

  @TempDir private Path folder;
  private Path bundle;

  @BeforeEach
  void makeBundle() {
    bundle = folder.resolve("bundle.json");
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "../../contracts/ft.wasm",
            "new_default_meta",
            "{\"owner_id\":\"alice.test\",\"total_supply\":\"100\"}",
            "--bundle",
            bundle.toString());
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
  }

  private Statement first() throws IOException {
    return Bundle.parse(Files.readAllBytes(bundle)).blocks().get(0).statement();
  }

  private Path secret(int value) throws IOException {
    byte[] pair = Arrays.copyOf(seed(value), 64);
    System.arraycopy(Ed25519.publicKey(seed(value)), 0, pair, 32, 32);
    Path file = folder.resolve("key" + value + ".json");
    Files.writeString(file, "{\"private_key\":\"ed25519:" + Base58.encode(pair) + "\"}");
    return file;
  }

  private static byte[] seed(int value) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return seed;
  }

  private static PublicKey key(int value) {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed(value)));
  }

  private CommandLineRun endorse(String kind, String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "endorse";
    words[1] = kind;
    words[2] = bundle.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandLineRun.of(words);
  }

  private JsonObject verified(String... more) {
    String[] words =
        Arrays.copyOf(new String[] {"verify", bundle.toString(), "--json"}, 3 + more.length);
    System.arraycopy(more, 0, words, 3, more.length);
    return Json.parse(CommandLineRun.of(words).out()).asObject();
  }

  @Test
  void a_wallet_signs_the_message_and_its_key_is_proven_from_the_bundle() throws IOException {
    CommandLineRun asked = endorse("wallet", "--account", "alice.test");
    JsonObject message = Json.parse(asked.out()).asObject();
    WalletMessage expected = new WalletMessage(ALICE, first().session());
    assertThat(message.get("message").asString()).isEqualTo(expected.text());
    assertThat(message.get("nonce").asString()).isEqualTo(Base64Text.encode(expected.nonce()));
    assertThat(message.get("recipient").asString()).isEqualTo("vitrine");
    String publicKey = LocalKeys.publicKey(ALICE).toString();
    Path proof = folder.resolve("proof.json");
    CommandLineRun proven =
        CommandLineRun.of(
            "prove",
            "value",
            bundle.toString(),
            "--account",
            "alice.test",
            "--access-key",
            publicKey,
            "--before",
            "--out",
            proof.toString());
    assertThat(proven.code()).as(proven.err()).isEqualTo(ExitCode.OK);
    String signature =
        Base64Text.encode(LocalKeys.sign(ALICE, CryptoHash.of(expected.digest())).unsafeBytes());
    CommandLineRun done =
        endorse(
            "wallet",
            "--account",
            "alice.test",
            "--public-key",
            publicKey,
            "--signature",
            signature,
            "--key-proof",
            proof.toString());
    assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.OK);
    assertThat(done.out()).startsWith("The account alice.test stands behind the session key");
    Path policy = folder.resolve("policy.json");
    Files.writeString(
        policy,
        "{\"format\":\"vitrine/policy/v1\",\"release_ids\":\"any\",\"chain_ids\":\"any\","
            + "\"max_age\":\"any\",\"tdx\":null,\"keys\":null,\"wallet\":"
            + "{\"accounts\":[\"alice.test\"],\"key_proven_under\":\"statements\"}}");
    JsonObject report = verified("--policy", policy.toString());
    assertThat(report.get("verdict").asString()).as(report.toString()).isEqualTo("PROVEN");
    assertThat(report.get("policy").asArray()).hasSize(2);
  }

  @Test
  void a_signature_over_something_else__is_not_added() throws IOException {
    byte[] before = Files.readAllBytes(bundle);
    CommandLineRun run =
        endorse(
            "wallet",
            "--account",
            "alice.test",
            "--public-key",
            key(1).toString(),
            "--signature",
            Base64Text.encode(Ed25519.sign(seed(1), new byte[32])));
    assertThat(run.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(run.err())
        .contains("would make the bundle FAILED. The wallet's signature is not good");
    assertThat(Files.readAllBytes(bundle)).isEqualTo(before);
  }

  @Test
  void a_chain_of_keys_is_made_link_by_link() throws IOException {
    Path chain = folder.resolve("chain");
    CommandLineRun link =
        CommandLineRun.of(
            "endorse",
            "link",
            key(2).toString(),
            "--key",
            secret(1).toString(),
            "--expires",
            LATER,
            "--out",
            chain.toString());
    assertThat(link.code()).as(link.err()).isEqualTo(ExitCode.OK);
    CommandLineRun wrong =
        endorse(
            "keys", "--key", secret(3).toString(), "--chain", chain.toString(), "--expires", LATER);
    assertThat(wrong.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(wrong.err()).contains("endorses " + key(2) + ", but --key is " + key(3));
    CommandLineRun done =
        endorse(
            "keys", "--key", secret(2).toString(), "--chain", chain.toString(), "--expires", LATER);
    assertThat(done.out()).startsWith("The key " + key(1) + " stands behind the session key");
    JsonObject report = verified();
    assertThat(report.get("verdict").asString()).isEqualTo("PROVEN");
    assertThat(report.get("endorsements").asArray()).hasSize(1);
    // 2100-01-01T00:00:00Z: nothing contradicts, but the chain has worn out.
    assertThat(verified("--at", "4102444800").toString()).contains("A link has expired: link 1");
  }

  @Test
  void mistakes_are_told_with_the_option() throws IOException {
    assertThat(endorse("keys", "--key", bundle.toString(), "--expires", LATER).err())
        .contains("holds no secret key");
    assertThat(endorse("keys", "--key", secret(1).toString(), "--expires", "tomorrow").err())
        .contains("--expires: the time is not written as");
    assertThat(endorse("wallet", "--account", "Alice").err()).contains("--account: ");
    CommandLineRun quote = endorse("tdx", "--quote", bundle.toString());
    assertThat(quote.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(quote.err()).contains("--quote: ");
    CommandLineRun policy =
        CommandLineRun.of("verify", bundle.toString(), "--policy", bundle.toString());
    assertThat(policy.code()).isEqualTo(ExitCode.MALFORMED);
    assertThat(policy.err()).contains("cannot be used: format: ");
  }

  @Test
  void the_policy_in_the_documentation_can_be_used() throws IOException {
    String page = Files.readString(Path.of("../../docs/attestation.md"));
    int from = page.indexOf("```json") + 7;
    Policy policy = PolicyReader.parse(page.substring(from, page.indexOf("```", from)));
    assertThat(policy.tdx().minEvaluationNumber()).isEqualTo(17);
  }

  @Test
  void a_td_is_told_its_report_data() throws IOException {
    assertThat(endorse("tdx").out().strip())
        .isEqualTo(Hex.encode(TdxEndorsement.reportData(first().session())));
  }
}
