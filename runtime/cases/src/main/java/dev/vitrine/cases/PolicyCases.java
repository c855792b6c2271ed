package dev.vitrine.cases;

import dev.vitrine.endorsement.Policy;
import dev.vitrine.endorsement.PolicyCheck;
import dev.vitrine.endorsement.PolicyException;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.endorsement.QuoteFacts;
import dev.vitrine.endorsement.RuleResult;
import dev.vitrine.endorsement.Voucher;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Policies: each rule met and not met for its own reason; each mistake named by its path. */
final class PolicyCases {
  private static final long AT = 1_900_000_000L;
  private static final String A48 = "aa".repeat(48);
  private static final CryptoHash STATED_ROOT = CryptoHash.owning(EndorsementCases.seed(9));

  /** A policy that {@link #quote()} and the other vouchers meet. */
  private static final String POLICY =
      ("{'format':'vitrine/policy/v1','release_ids':['"
              + "33".repeat(32)
              + "'],'chain_ids':['vitrine-local'],'max_age':100,'tdx':{'mr_td':['"
              + A48
              + "'],'rtmr0':['"
              + "00".repeat(48)
              + "'],'rtmr1':['"
              + "11".repeat(48)
              + "'],'rtmr2':'any','rtmr3':['"
              + "22".repeat(48)
              + "','"
              + "33".repeat(48)
              + "'],'compose_hashes':['"
              + "cc".repeat(32)
              + "'],'tcb_statuses':['UpToDate','SWHardeningNeeded'],'advisories':['INTEL-SA-1'],"
              + "'min_evaluation_number':17,'max_collateral_age':1000,'own_collateral':true,"
              + "'debug':false},'wallet':{'accounts':['alice.near'],'key_proven_under':'statements'},"
              + "'keys':{'first_keys':['"
              + EndorsementCases.key(EndorsementCases.ROOT)
              + "'],'max_links':1}}")
          .replace('\'', '"');

  private PolicyCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("policy/rules", PolicyCases::rules));
    cases.add(new Case("policy/quotes", PolicyCases::quotes));
    cases.add(new Case("policy/mistakes", PolicyCases::mistakes));
  }

  private static byte[] filled(int value, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) value;
    }
    return bytes;
  }

  /** Facts of a quote that can be spoiled one by one. */
  private static final class Quote {
    private String refusal;
    private byte[] mrTd = filled(0xaa, 48);
    private final List<byte[]> rtmrs =
        new ArrayList<>(
            List.of(filled(0, 48), filled(0x11, 48), filled(0x77, 48), filled(0x33, 48)));
    private byte[] compose = filled(0xcc, 32);
    private String status = "UpToDate";
    private List<String> advisories = List.of("INTEL-SA-1");
    private int evaluation = 17;
    private long issued = AT - 1000;
    private boolean own = true;
    private boolean debug;

    private Voucher voucher() {
      return new Voucher.TrustDomain(
          new QuoteFacts(
              refusal, mrTd, rtmrs, compose, status, advisories, evaluation, issued, own, debug));
    }
  }

  private static final Voucher WALLET =
      new Voucher.Wallet(
          EndorsementCases.ALICE, EndorsementCases.key(EndorsementCases.WALLET), STATED_ROOT);
  private static final Voucher KEYS =
      new Voucher.Keys(
          List.of(EndorsementCases.link(EndorsementCases.ROOT, EndorsementCases.SESSION_KEY, 0)),
          false);

  private static List<RuleResult> apply(String policy, long at, long dated, Voucher... vouchers) {
    return new PolicyCheck(PolicyReader.parse(policy), at, Set.of(STATED_ROOT))
        .apply(EndorsementCases.SESSION, dated * 1_000_000_000L, List.of(vouchers));
  }

  /** The rules that are not met, which must be these. */
  private static void expect(
      Lines out, String name, String rules, boolean broken, List<RuleResult> results) {
    List<String> unmet = new ArrayList<>();
    for (RuleResult result : results) {
      if (!result.isMet()) {
        unmet.add(result.rule());
        out.line(name, result.rule() + ": " + result.detail());
        out.known("of the statements", broken, result.state() == RuleResult.State.BROKEN);
      }
    }
    out.known(name, rules, String.join(" ", unmet));
  }

  private static void rules(Lines out) {
    Voucher quote = new Quote().voucher();
    List<RuleResult> met = apply(POLICY, AT, AT - 100, quote, WALLET, KEYS);
    expect(out, "all met", "", false, met);
    out.known("rules", 20, met.size());
    expect(out, "nobody", "tdx wallet keys", false, apply(POLICY, AT, AT));
    String release =
        POLICY.replace("33".repeat(32) + "\"],\"chain", "34".repeat(32) + "\"],\"chain");
    expect(out, "release", "release_ids", true, apply(release, AT, AT, quote, WALLET, KEYS));
    String chain = POLICY.replace("[\"vitrine-local\"]", "[\"mainnet\",\"testnet\"]");
    expect(out, "chain", "chain_ids", true, apply(chain, AT, AT, quote, WALLET, KEYS));
    expect(out, "too old", "max_age", true, apply(POLICY, AT, AT - 101, quote, WALLET, KEYS));
    expect(out, "from later", "max_age", true, apply(POLICY, AT, AT + 1, quote, WALLET, KEYS));
    Voucher bob =
        new Voucher.Wallet(
            AccountId.of("bob.near"), EndorsementCases.key(EndorsementCases.WALLET), STATED_ROOT);
    expect(out, "account", "wallet.accounts", false, apply(POLICY, AT, AT, quote, bob, KEYS));
    expect(out, "one of two", "", false, apply(POLICY, AT, AT, quote, bob, WALLET, KEYS));
    for (CryptoHash root : new CryptoHash[] {null, CryptoHash.ZERO}) {
      Voucher unproven =
          new Voucher.Wallet(
              EndorsementCases.ALICE, EndorsementCases.key(EndorsementCases.WALLET), root);
      expect(
          out,
          "unproven",
          "wallet.key_proven_under",
          false,
          apply(POLICY, AT, AT, quote, unproven, KEYS));
      String lax = POLICY.replace("\"statements\"", "\"nothing\"");
      expect(out, "lax", "", false, apply(lax, AT, AT, quote, unproven, KEYS));
      String known = POLICY.replace("\"statements\"", "[\"" + CryptoHash.ZERO + "\"]");
      expect(
          out,
          "known root",
          root == null ? "wallet.key_proven_under" : "",
          false,
          apply(known, AT, AT, quote, unproven, KEYS));
    }
    Voucher other =
        new Voucher.Keys(
            List.of(
                EndorsementCases.link(EndorsementCases.WALLET, EndorsementCases.SESSION_KEY, 0)),
            false);
    expect(out, "first key", "keys.first_keys", false, apply(POLICY, AT, AT, quote, WALLET, other));
    Voucher longer =
        new Voucher.Keys(
            List.of(
                EndorsementCases.link(EndorsementCases.ROOT, EndorsementCases.MIDDLE, 1),
                EndorsementCases.link(EndorsementCases.MIDDLE, EndorsementCases.SESSION_KEY, 0)),
            true);
    expect(
        out,
        "long and old",
        "keys.max_links keys",
        false,
        apply(POLICY, AT, AT, quote, WALLET, longer));
  }

  private interface Spoil {
    void apply(Quote quote);
  }

  private static void quote(Lines out, String rule, Spoil spoil) {
    Quote quote = new Quote();
    spoil.apply(quote);
    expect(out, rule, rule, false, apply(POLICY, AT, AT, quote.voucher(), WALLET, KEYS));
  }

  private static void quotes(Lines out) {
    quote(out, "", quote -> quote.advisories = List.of());
    quote(out, "tdx", quote -> quote.refusal = "pck-crl: the list has expired");
    quote(out, "tdx.mr_td", quote -> quote.mrTd = filled(0xab, 48));
    quote(out, "tdx.rtmr0", quote -> quote.rtmrs.set(0, filled(1, 48)));
    quote(out, "tdx.rtmr1", quote -> quote.rtmrs.set(1, filled(0, 48)));
    quote(out, "", quote -> quote.rtmrs.set(2, filled(0x78, 48)));
    quote(out, "", quote -> quote.rtmrs.set(3, filled(0x22, 48)));
    quote(out, "tdx.rtmr3", quote -> quote.rtmrs.set(3, filled(0x23, 48)));
    quote(out, "tdx.compose_hashes", quote -> quote.compose = filled(0xcd, 32));
    quote(out, "tdx.compose_hashes", quote -> quote.compose = null);
    quote(out, "", quote -> quote.status = "SWHardeningNeeded");
    quote(out, "tdx.tcb_statuses", quote -> quote.status = "OutOfDate");
    quote(out, "tdx.advisories", quote -> quote.advisories = List.of("INTEL-SA-1", "INTEL-SA-2"));
    quote(out, "tdx.min_evaluation_number", quote -> quote.evaluation = 16);
    quote(out, "tdx.max_collateral_age", quote -> quote.issued = AT - 1001);
    quote(out, "tdx.max_collateral_age", quote -> quote.issued = AT + 1);
    quote(out, "tdx.own_collateral", quote -> quote.own = false);
    quote(out, "tdx.debug", quote -> quote.debug = true);
    quote(
        out,
        "tdx.tcb_statuses tdx.advisories tdx.min_evaluation_number tdx.max_collateral_age",
        quote -> quote.status = null);
    Quote bad = new Quote();
    bad.mrTd = filled(1, 48);
    bad.debug = true;
    Quote better = new Quote();
    better.debug = true;
    expect(
        out,
        "tdx.debug",
        "tdx.debug",
        false,
        apply(POLICY, AT, AT, bad.voucher(), better.voucher(), WALLET, KEYS));
  }

  private static void mistake(Lines out, String begins, String policy) {
    try {
      PolicyReader.parse(policy);
    } catch (PolicyException e) {
      out.line(e.getMessage());
      if (!e.getMessage().startsWith(begins)) {
        throw new AssertionError("expected " + begins + ", found " + e.getMessage());
      }
      return;
    }
    throw new AssertionError("accepted: " + begins);
  }

  private static void mistakes(Lines out) {
    mistake(out, "not JSON: line 1, column 1", "");
    mistake(out, "a policy is an object", "[]");
    mistake(out, "format: ", "{}");
    mistake(out, "format: ", POLICY.replace("policy/v1", "policy/v2"));
    mistake(out, "policy: there is no member \"tdxx\"", POLICY.replace("\"tdx\"", "\"tdxx\""));
    mistake(
        out,
        "policy: member \"max_age\" stands twice",
        POLICY.replace("\"max_age\":100", "\"max_age\":100,\"max_age\":\"any\""));
    mistake(out, "policy: member \"max_age\" is missing", POLICY.replace("\"max_age\":100,", ""));
    mistake(out, "max_age: ", POLICY.replace("\"max_age\":100", "\"max_age\":-1"));
    mistake(out, "max_age: ", POLICY.replace("\"max_age\":100", "\"max_age\":1.5"));
    mistake(out, "max_age: ", POLICY.replace("\"max_age\":100", "\"max_age\":\"100\""));
    mistake(out, "max_age: ", POLICY.replace("\"max_age\":100", "\"max_age\":99999999999"));
    mistake(
        out, "release_ids[0]: ", POLICY.replace("[\"" + "33".repeat(32), "[\"" + "33".repeat(33)));
    mistake(
        out,
        "release_ids[0]: ",
        POLICY.replace("[\"" + "33".repeat(32), "[\"3G" + "33".repeat(31)));
    mistake(out, "chain_ids: an empty list", POLICY.replace("[\"vitrine-local\"]", "[]"));
    mistake(out, "chain_ids: a list or \"any\"", POLICY.replace("[\"vitrine-local\"]", "\"all\""));
    mistake(out, "chain_ids[0]: a string", POLICY.replace("[\"vitrine-local\"]", "[1]"));
    mistake(out, "tdx.mr_td[0]: 96 hex digits", POLICY.replace(A48, "aa"));
    mistake(out, "tdx: member \"debug\" is missing", POLICY.replace(",\"debug\":false", ""));
    mistake(out, "tdx.debug: true or false", POLICY.replace("\"debug\":false", "\"debug\":0"));
    mistake(out, "tdx.tcb_statuses[0]: one of", POLICY.replace("[\"UpToDate\"", "[\"Revoked\""));
    mistake(
        out,
        "tdx.tcb_statuses: a list is expected",
        POLICY.replace("[\"UpToDate\",\"SWHardeningNeeded\"]", "\"any\""));
    String unnamed =
        POLICY
            .replace("\"mr_td\":[\"" + A48 + "\"]", "\"mr_td\":\"any\"")
            .replace(
                "\"rtmr3\":[\"" + "22".repeat(48) + "\",\"" + "33".repeat(48) + "\"]",
                "\"rtmr3\":\"any\"")
            .replace("[\"" + "cc".repeat(32) + "\"]", "\"any\"");
    mistake(out, "tdx: it names no software", unnamed);
    mistake(out, "wallet.accounts[0]: ", POLICY.replace("[\"alice.near\"]", "[\"Alice.near\"]"));
    mistake(out, "wallet.key_proven_under: ", POLICY.replace("\"statements\"", "\"somewhere\""));
    mistake(out, "wallet.key_proven_under[0]: ", POLICY.replace("\"statements\"", "[\"0\"]"));
    mistake(out, "keys.first_keys[0]: ", POLICY.replace("[\"ed25519:", "[\"ed25518:"));
    mistake(out, "keys.max_links: ", POLICY.replace("\"max_links\":1", "\"max_links\":9"));
    Policy none =
        PolicyReader.parse(
            "{\"keys\":null,\"wallet\":null,\"tdx\":null,\"max_age\":\"any\",\"chain_ids\":\"any\","
                + "\"release_ids\":\"any\",\"format\":\"vitrine/policy/v1\"}");
    out.known(
        "accepts all",
        0,
        new PolicyCheck(none, null, Set.of()).apply(EndorsementCases.SESSION, 0, List.of()).size());
  }
}
