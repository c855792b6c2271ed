package dev.vitrine.jvm.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.endorsement.AccessKeyProof;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.KeyChainEndorsement;
import dev.vitrine.endorsement.KeyLink;
import dev.vitrine.endorsement.KeyScope;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.endorsement.WalletEndorsement;
import dev.vitrine.endorsement.WalletMessage;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.jvm.golden.SecondChecker;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Check;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.GenesisRow;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Statement;
import dev.vitrine.proof.Step;
import dev.vitrine.proof.Trust;
import dev.vitrine.proof.Verdict;
import dev.vitrine.proof.Verifier;
import dev.vitrine.state.AccessKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endorsements and policies within the verdict: executing again decides what is PROVEN. */
class EndorsedBundleTest {
  private static final AccountId ALICE = AccountId.of("alice.test");
  private static final byte[] ROOT = {
    7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7
  };
  private static final long EXPIRES = 2_000_000_000L;

  private static Bundle bundle;
  private static Verifier verifier;

  @BeforeAll
  static void makeBundle() {
    TokenSession token = new TokenSession("0102");
    bundle = Bundle.parse(token.session.bundleFromGenesis().getBytes(StandardCharsets.UTF_8));
    verifier = new Verifier(LocalNode.applier(JvmEngine.compiler()));
  }

  private static EndorsedSession session() {
    Statement first = bundle.blocks().get(0).statement();
    return new EndorsedSession(
        first.sessionKey(), first.releaseId(), first.nonce(), first.chainId());
  }

  private static Endorsement wallet(EndorsedSession session, AccessKeyProof proof) {
    byte[] digest = new WalletMessage(ALICE, session).digest();
    WalletEndorsement endorsement =
        new WalletEndorsement(
            session,
            ALICE,
            LocalKeys.publicKey(ALICE),
            LocalKeys.sign(ALICE, CryptoHash.of(digest)).unsafeBytes(),
            proof);
    return new Endorsement(WalletEndorsement.KIND, endorsement.toBorsh());
  }

  private static AccessKeyProof genesisProof() {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root =
        storage.load(
            bundle.genesis().stream()
                .map((GenesisRow row) -> new TrieEntry(row.key(), row.value()))
                .toList());
    return AccessKeyProof.of(
        storage, root, ALICE, LocalKeys.publicKey(ALICE), AccessKey.fullAccess(0).toBorsh());
  }

  private static PublicKey rootKey() {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(ROOT));
  }

  private static Endorsement keys() {
    KeyLink link =
        KeyLink.sign(ROOT, rootKey(), session().sessionKey(), new KeyScope(null, null, 0), EXPIRES);
    return new Endorsement(
        KeyChainEndorsement.KIND, new KeyChainEndorsement(List.of(link)).toBorsh());
  }

  private static Report verify(String policy, long at, Endorsement... endorsements) {
    Trust trust =
        new Trust(
            policy == null ? null : PolicyReader.parse(policy),
            new Conditions(at, null, null, false));
    return verifier.verify(
        bundle.withEndorsements(List.of(endorsements)).toBorsh(),
        Expectations.NONE.withTrust(trust));
  }

  private static String policy(String wallet, String keys, String chains) {
    return "{\"format\":\"vitrine/policy/v1\",\"release_ids\":\"any\",\"chain_ids\":"
        + chains
        + ",\"max_age\":\"any\",\"tdx\":null,\"wallet\":"
        + wallet
        + ",\"keys\":"
        + keys
        + "}";
  }

  private static Check only(Report report, Step step) {
    List<Check> found = report.checks().stream().filter(check -> check.step() == step).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void endorsements_that_hold__are_told_and_prove_nothing() {
    Report report = verify(null, EXPIRES - 1, wallet(session(), genesisProof()), keys());
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(report.endorsements()).hasSize(2);
    assertThat(report.checks())
        .filteredOn(check -> check.step() == Step.ENDORSEMENTS)
        .allMatch(check -> check.state() == Check.State.HOLDS)
        .extracting(Check::name)
        .containsExactly(
            "The account alice.test stands behind the session key",
            "The key " + rootKey() + " stands behind the session key");
    assertThat(report.isReleaseEndorsed()).isFalse();
    JsonObject json = report.toJson();
    assertThat(json.get("policy").isNull()).isTrue();
    assertThat(json.get("endorsements").asArray().get(1).asObject().get("kind").asString())
        .isEqualTo("vitrine/keys/v1");
  }

  @Test
  void a_wallet_without_a_proof_of_its_key__is_said_to_be_unproven() {
    Report report = verify(null, 0, wallet(session(), null));
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    Check check = only(report, Step.ENDORSEMENTS);
    assertThat(check.state()).isEqualTo(Check.State.NOT_CHECKED);
    assertThat(check.name())
        .isEqualTo("A key said to be alice.test's stands behind the session key");
    assertThat(check.detail()).contains("nothing shows that alice.test has the key");
  }

  @Test
  void a_key_that_has_expired__counts_for_nothing_and_contradicts_nothing() {
    Report report = verify(null, EXPIRES, keys());
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(only(report, Step.ENDORSEMENTS).state()).isEqualTo(Check.State.NOT_CHECKED);
  }

  @Test
  void an_endorsement_of_another_nonce__is_failed_and_named() {
    EndorsedSession mine = session();
    EndorsedSession other =
        new EndorsedSession(mine.sessionKey(), mine.releaseId(), new byte[] {1, 3}, mine.chainId());
    Report report = verify(null, 0, wallet(other, null));
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason()).contains("it was made for the nonce \"0103\"");
    assertThat(only(report, Step.ENDORSEMENTS).where().path()).isEqualTo("endorsements[0].bytes");
    assertThat(only(report, Step.ENDORSEMENTS).where().isInFile()).isTrue();
  }

  @Test
  void a_policy_that_is_met__leaves_it_proven() {
    String policy =
        policy(
            "{\"accounts\":[\"alice.test\"],\"key_proven_under\":\"statements\"}",
            "{\"first_keys\":[\"" + rootKey() + "\"],\"max_links\":1}",
            "[\"vitrine-local\"]");
    Report report = verify(policy, EXPIRES - 1, wallet(session(), genesisProof()), keys());
    assertThat(report.verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(report.policy()).hasSize(6).allMatch(rule -> rule.isMet());
    assertThat(report.isReleaseEndorsed()).isFalse();
  }

  @Test
  void a_policy_that_no_endorsement_meets__is_unproven_and_names_each_rule() {
    String policy =
        policy(
            "{\"accounts\":[\"bob.test\"],\"key_proven_under\":\"statements\"}",
            "{\"first_keys\":[\"" + rootKey() + "\"],\"max_links\":1}",
            "\"any\"");
    Report report = verify(policy, EXPIRES, wallet(session(), null), keys());
    assertThat(report.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(report.reason())
        .isEqualTo(
            "The policy is not met: wallet.accounts (the account is alice.test); "
                + "wallet.key_proven_under (nothing shows that the key is the account's); "
                + "keys (a link does not hold at this time)");
  }

  @Test
  void a_policy_that_the_statements_break__is_failed() {
    Report report = verify(policy("null", "null", "[\"mainnet\"]"), 0);
    assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(report.reason())
        .isEqualTo("The policy is not met: chain_ids (the statements are of chain vitrine-local)");
  }

  @Test
  void a_session_in_a_tab_takes_policy_and_time_as_text() {
    TokenSession token = new TokenSession(null);
    JsonObject request =
        Json.object()
            .add("op", "verify")
            .add("bundle", bundle.withEndorsements(List.of(keys())).toJson())
            .add("at", "1900000000")
            .add("policy", policy("null", "null", "[\"mainnet\"]"));
    JsonObject report = token.session.ask(request);
    assertThat(report.get("verdict").asString()).isEqualTo("FAILED");
    assertThat(report.get("policy").asArray().get(0).asObject().get("ok").asBoolean()).isFalse();
  }

  /** The checker in another language, on each kind and on changed bits of it. */
  @Test
  void the_second_checker_agrees(@TempDir Path folder) throws Exception {
    SecondChecker.need();
    EndorsedSession other =
        new EndorsedSession(rootKey(), session().releaseId(), null, session().chainId());
    List<Endorsement> all =
        List.of(
            wallet(session(), null),
            wallet(session(), genesisProof()),
            wallet(other, null),
            keys(),
            new Endorsement("somebody/seal/v1", new byte[] {1, 2}));
    List<Endorsement> tried = new ArrayList<>(all);
    Random random = new Random(5);
    for (Endorsement one : all) {
      for (int i = 0; i < 25; i++) {
        byte[] bytes = one.bytes().clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        tried.add(new Endorsement(one.kind(), bytes));
      }
    }
    Bundle light = new Bundle(null, bundle.blocks().subList(0, 1), List.of(), List.of(), List.of());
    List<byte[]> files = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (Endorsement one : tried) {
      byte[] file = light.withEndorsements(List.of(one)).toBorsh();
      files.add(file);
      ours.add(
          SecondChecker.refused(
              verifier.verify(file, new Expectations(null, null, null, false)).verdict().name()));
    }
    assertThat(new SecondChecker(folder).verdicts(files)).isEqualTo(ours);
    assertThat(ours).contains("ATTESTED", "refused").hasSize(tried.size());
  }
}
