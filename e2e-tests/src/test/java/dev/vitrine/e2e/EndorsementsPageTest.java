package dev.vitrine.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.vitrine.attest.endorsement.QuoteEndorsements;
import dev.vitrine.cases.attest.AttestSample;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.endorsement.AccessKeyProof;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.KeyChainEndorsement;
import dev.vitrine.endorsement.KeyLink;
import dev.vitrine.endorsement.KeyScope;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.endorsement.WalletEndorsement;
import dev.vitrine.endorsement.WalletMessage;
import dev.vitrine.jvm.verify.JvmVerifier;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.Expectations;
import dev.vitrine.proof.Report;
import dev.vitrine.proof.Trust;
import dev.vitrine.state.AccessKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who stands behind a session key, as the verifier page tells it: each point with its mark and its
 * reason, and {@code attest.wasm} fetched only for a quote.
 */
@ExtendWith(InChromium.class)
class EndorsementsPageTest {
  private static final AccountId ALICE = AccountId.of("alice.test");
  private static final AccountId BOB = AccountId.of("bob.test");

  /** 2100-01-01T00:00:00Z. */
  private static final long LATER = 4_102_444_800L;

  /** 2026-01-01T00:00:00Z. */
  private static final long PAST = 1_767_225_600L;

  /** The first byte of MRTD: a header of 48 bytes, then 136 of the TD report before it. */
  private static final int MR_TD = 184;

  /** Software that is the sample's, by whomever Intel vouches for. */
  private static final String POLICY =
      ("{'format':'vitrine/policy/v1','release_ids':'any','chain_ids':'any','max_age':'any',"
              + "'wallet':null,'keys':null,'tdx':{'mr_td':['"
              + "12".repeat(48)
              + "'],'rtmr0':'any','rtmr1':'any','rtmr2':'any','rtmr3':'any','compose_hashes':'any',"
              + "'tcb_statuses':['UpToDate'],'advisories':[],'min_evaluation_number':0,"
              + "'max_collateral_age':1209600,'own_collateral':false,'debug':false}}")
          .replace('\'', '"');

  private static Bundle bundle;
  private static EndorsedSession session;

  @BeforeAll
  static void readTheBundle() throws IOException {
    bundle =
        Bundle.parse(
            Files.readAllBytes(
                Project.root()
                    .resolve("runtime/cases/src/test/resources/golden/0.1.0/deploy.json")));
    session = bundle.blocks().get(0).statement().session();
  }

  private static Endorsement wallet(AccountId account, AccessKeyProof proof) {
    CryptoHash digest = CryptoHash.of(new WalletMessage(account, session).digest());
    WalletEndorsement endorsement =
        new WalletEndorsement(
            session,
            account,
            LocalKeys.publicKey(account),
            LocalKeys.sign(account, digest).unsafeBytes(),
            proof);
    return new Endorsement(WalletEndorsement.KIND, endorsement.toBorsh());
  }

  private static AccessKeyProof genesisProof(AccountId account) {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root =
        storage.load(
            bundle.genesis().stream().map(row -> new TrieEntry(row.key(), row.value())).toList());
    return AccessKeyProof.of(
        storage, root, account, LocalKeys.publicKey(account), AccessKey.fullAccess(0).toBorsh());
  }

  private static PublicKey firstKey(int seed) {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed(seed)));
  }

  private static byte[] seed(int value) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return seed;
  }

  private static Endorsement keys(int seed, long expires) {
    KeyLink link =
        KeyLink.sign(
            seed(seed), firstKey(seed), session.sessionKey(), new KeyScope(null, null, 0), expires);
    return new Endorsement(
        KeyChainEndorsement.KIND, new KeyChainEndorsement(List.of(link)).toBorsh());
  }

  /** A quote for the session, under a root of our own. */
  private static byte[] quote() {
    return new AttestSample(TdxEndorsement.reportData(session)).quote();
  }

  private static Endorsement td(byte[] quote) {
    byte[] collateral = new AttestSample().collateral().getBytes(StandardCharsets.UTF_8);
    return new Endorsement(
        TdxEndorsement.KIND, new TdxEndorsement(session, quote, collateral, null, null).toBorsh());
  }

  /** Opens the page and writes down from then on what it asks for. */
  private static List<String> open(Page page) {
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(request.url().substring(request.url().lastIndexOf('/'))));
    page.navigate("verify.html");
    return asked;
  }

  private static void give(Page page, String name, Endorsement... endorsements) {
    String text = bundle.withEndorsements(List.of(endorsements)).toJson();
    VitrinePage.give(page, name, text.getBytes(StandardCharsets.UTF_8));
    // Since the file was given, a report of one before is marked as busy, and this one is not.
    page.locator("#answer:not([aria-busy])").getByText("vitrine verify " + name).waitFor();
  }

  private static String verdict(Page page) {
    return page.locator(".plate .big").textContent();
  }

  /** The points of an endorsement, each a line: the mark's name, the sentence, the reason. */
  private static List<String> points(Locator endorsement) {
    return endorsement.locator("> ol > li").all().stream().map(EndorsementsPageTest::line).toList();
  }

  private static String line(Locator point) {
    String mark = point.locator(".state [aria-label]").getAttribute("aria-label");
    Locator why = point.locator(".why");
    String whole = point.textContent();
    String reason = why.count() == 0 ? "" : why.textContent();
    String name = whole.substring(0, whole.length() - reason.length());
    return mark + " | " + name + (reason.isEmpty() ? "" : " | " + reason);
  }

  private static String said(Locator endorsement) {
    return endorsement.locator("h3").textContent()
        + ": "
        + endorsement.locator("> p").textContent();
  }

  @Test
  void wallets_and_keys_are_told_without_the_module_that_judges_quotes(Page page) {
    List<String> asked = open(page);
    give(
        page,
        "wallets.json",
        wallet(ALICE, genesisProof(ALICE)),
        wallet(BOB, null),
        keys(7, LATER),
        keys(8, PAST));
    assertThat(verdict(page)).isEqualTo("PROVEN");
    Locator told = page.locator("section.endorsed");
    assertThat(told.all().stream().map(EndorsementsPageTest::said))
        .containsExactly(
            "Wallet: The account alice.test stands behind the session key",
            "Wallet: A key said to be bob.test's stands behind the session key",
            "Chain of keys: The key " + firstKey(7) + " stands behind the session key",
            "Chain of keys: The key " + firstKey(8) + " once stood behind the session key");
    assertThat(points(told.nth(0)))
        .containsExactly(
            "holds | It is for this session",
            "holds | The wallet's signature is good | NEP-413, by " + LocalKeys.publicKey(ALICE),
            "holds | The key has full access to the account | in the state with root "
                + bundle.blocks().get(0).statement().preStateRoot()
                + ", whose it is nothing here shows");
    assertThat(points(told.nth(1)).get(2))
        .isEqualTo(
            "not shown | The key is said to be the account's | nothing shows that bob.test has"
                + " the key "
                + LocalKeys.publicKey(BOB));
    assertThat(points(told.nth(2)))
        .containsExactly(
            "holds | The links join, from " + firstKey(7) + " to the session key | 1 link",
            "holds | No key comes twice",
            "holds | Every link is signed | Ed25519",
            "holds | The session is in scope",
            "holds | No link has expired | until 2100-01-01T00:00:00Z");
    assertThat(points(told.nth(3)).get(4))
        .isEqualTo("not shown | A link has expired | link 1 held until 2026-01-01T00:00:00Z");
    assertThat(asked).contains("/verify.html").doesNotContain("/attest.wasm");
  }

  @Test
  void a_quote_under_another_root_than_Intels_counts_for_nothing_and_is_told_whole(Page page) {
    List<String> asked = open(page);
    give(page, "quote.json", td(quote()), wallet(ALICE, null));
    assertThat(verdict(page)).isEqualTo("PROVEN");
    assertThat(asked).containsOnlyOnce("/attest.wasm");
    Locator told = page.locator("section.endorsed").first();
    assertThat(said(told))
        .isEqualTo("Quote of a trust domain: A TD is said to vouch for the session key");
    String notPinned = "the chain ends at \"Test Root\", which is not pinned";
    assertThat(points(told))
        .contains(
            "holds | It is for this session",
            "holds | The quote is signed by the attestation key",
            "holds | The quote's report data name the session",
            "not shown | The quote is not shown to be genuine at this time | pck-chain: "
                + notPinned);
    told.getByText("What the quote says").click();
    assertThat(told.locator("dl").innerText()).contains("not known", "none that holds");
    told.locator("[title='" + "12".repeat(48) + "']").waitFor();
    assertThat(points(told.locator("details")))
        .contains(
            "does not hold | The processor's certificate leads to a pinned root | " + notPinned);
    // The module is kept for the next quote.
    give(page, "again.json", td(quote()));
    assertThat(asked).containsOnlyOnce("/attest.wasm");
  }

  @Test
  void a_quote_with_a_changed_bit_makes_it_FAILED_and_the_reason_shows(Page page) {
    byte[] quote = quote();
    quote[MR_TD] ^= 1;
    List<String> asked = open(page);
    give(page, "changed.json", wallet(ALICE, null), td(quote));
    assertThat(verdict(page)).isEqualTo("FAILED");
    assertThat(asked).containsOnlyOnce("/attest.wasm");
    assertThat(page.locator(".plate h2").textContent()).isEqualTo("An endorsement does not hold");
    assertThat(page.locator(".err").textContent())
        .startsWith(
            "vitrine/tdx/v1: This does not hold: The quote is signed by the attestation key");
    page.getByText("vitrine verify changed.json; exit code 1").waitFor();
    assertThat(page.locator(".inset .steps [aria-label=failed]").count()).isEqualTo(1);
    Locator told = page.locator("section.endorsed").nth(1);
    assertThat(said(told)).isEqualTo("Quote of a trust domain: It does not hold.");
    assertThat(points(told))
        .anyMatch(
            point ->
                point.startsWith(
                    "contradicts | This does not hold: The quote is signed by the attestation"
                        + " key | "))
        .contains("holds | The quote's report data name the session");
  }

  /** Rules about quotes are judged as on the command line: the same report, word for word. */
  @Test
  void a_policy_about_quotes_gives_the_report_of_the_command_line(Page page) throws IOException {
    byte[] changed = quote();
    changed[MR_TD] ^= 1;
    open(page);
    page.getByLabel("Policy, JSON").fill(POLICY);
    // Each has a name of its own, as the report of the one before stays until the next is there.
    Map<String, byte[]> quotes = new LinkedHashMap<>();
    quotes.put("policy.json", quote());
    quotes.put("changed.json", changed);
    for (var quote : quotes.entrySet()) {
      Endorsement[] given = {wallet(ALICE, null), td(quote.getValue())};
      give(page, quote.getKey(), given);
      Download saved = page.waitForDownload(() -> page.getByText("Save the report").click());
      JsonObject there = Json.parse(Files.readString(saved.path())).asObject();
      // What a message of the frame has around a report.
      List.of("milliseconds", "ok", "v", "type", "id").forEach(there::remove);
      JsonObject told = there.get("endorsements").asArray().get(1).asObject();
      long at = told.get("details").asObject().getLong("at", 0);
      assertThat(at).isCloseTo(System.currentTimeMillis() / 1000, within(600L));
      Conditions conditions = new Conditions(at, QuoteEndorsements.INTEL, null, false);
      Report here =
          JvmVerifier.onAllCores()
              .verify(
                  bundle.withEndorsements(List.of(given)).toJson().getBytes(StandardCharsets.UTF_8),
                  Expectations.NONE.withTrust(new Trust(PolicyReader.parse(POLICY), conditions)));
      assertThat(there).isEqualTo(here.toJson());
    }
    assertThat(verdict(page)).isEqualTo("FAILED");
    assertThat(page.locator("section.places").textContent()).contains("endorsements[1].bytes");
  }
}
