package dev.vitrine.cases.attest;

import dev.vitrine.cases.Lines;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.PolicyCheck;
import dev.vitrine.endorsement.PolicyReader;
import dev.vitrine.endorsement.QuoteFacts;
import dev.vitrine.endorsement.RuleResult;
import dev.vitrine.endorsement.Voucher;
import dev.vitrine.text.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Quotes as endorsements: each thing that can be wrong, in a world of our own. */
public final class QuoteEndorsementCases {
  private QuoteEndorsementCases() {}

  private static EndorsedWorld with(Consumer<EndorsedWorld> change) {
    EndorsedWorld world = new EndorsedWorld();
    change.accept(world);
    return world;
  }

  /** Nobody vouches, and the first contradiction begins so. */
  private static void contradicted(Lines out, String begins, Consumer<EndorsedWorld> change) {
    Judged judged = with(change).judge();
    List<String> wrong = EndorsedWorld.wrong(judged, Judged.State.CONTRADICTED);
    out.line(String.join(" | ", wrong));
    if (wrong.isEmpty() || !wrong.get(0).startsWith(begins) || judged.voucher() != null) {
      throw new AssertionError("expected " + begins + ", found " + wrong);
    }
  }

  /** Nothing contradicts, but the quote is not shown to be genuine, for a reason that has this. */
  private static void notShown(Lines out, String has, Consumer<EndorsedWorld> change) {
    Judged judged = with(change).judge();
    List<String> open = EndorsedWorld.wrong(judged, Judged.State.NOT_SHOWN);
    out.line(String.join(" | ", open));
    QuoteFacts facts = ((Voucher.TrustDomain) judged.voucher()).facts();
    if (!String.join(" ", open).contains(has) || facts.refusal() == null) {
      throw new AssertionError("expected " + has + ", found " + open);
    }
    out.known("says", "A TD is said to vouch for the session key", judged.says());
  }

  /** The session: what the statements name, what the quote's report data are made of. */
  public static void session(Lines out) {
    Judged good = new EndorsedWorld().judge();
    out.known("says", "A genuine TD vouches for the session key", good.says());
    for (Judged.Point point : good.points()) {
      out.known(point.name(), Judged.State.HOLDS, point.state());
    }
    QuoteFacts facts = ((Voucher.TrustDomain) good.voucher()).facts();
    out.known("status", "UpToDate", facts.tcbStatus());
    out.known("MRTD", Hex.encode(TestQuote.fill(48, 0x12)), Hex.encode(facts.mrTd()));
    out.known("compose", Hex.encode(EndorsedWorld.composeHash()), Hex.encode(facts.composeHash()));
    out.known("evaluation", 20, facts.evaluationNumber());
    String other = "It is for another session: ";
    contradicted(
        out,
        other + "it endorses the session key",
        w -> w.endorsed = EndorsedWorld.session(9, 2, new byte[] {3, 4}, "vitrine-local"));
    contradicted(
        out,
        other + "it endorses release 09",
        w -> w.endorsed = EndorsedWorld.session(1, 9, new byte[] {3, 4}, "vitrine-local"));
    contradicted(
        out,
        other + "it was made for the nonce \"0305\"",
        w -> w.endorsed = EndorsedWorld.session(1, 2, new byte[] {3, 5}, "vitrine-local"));
    contradicted(
        out,
        other + "it was made for no nonce",
        w -> w.endorsed = EndorsedWorld.session(1, 2, null, "vitrine-local"));
    contradicted(
        out,
        other + "it endorses chain mainnet",
        w -> w.endorsed = EndorsedWorld.session(1, 2, new byte[] {3, 4}, "mainnet"));
    String data = "The quote's report data do not name the session";
    for (int i = 0; i < 4; i++) {
      int field = i;
      contradicted(
          out,
          data,
          w ->
              w.reported =
                  EndorsedWorld.session(
                      field == 0 ? 9 : 1,
                      field == 1 ? 9 : 2,
                      field == 2 ? null : new byte[] {3, 4},
                      field == 3 ? "mainnet" : "vitrine-local"));
    }
    contradicted(
        out,
        "This does not hold: The quote is signed by the attestation key",
        w -> w.world.quote.quoteSigner = TestKey.named("somebody"));
    contradicted(
        out,
        "This does not hold: The quoting enclave is vouched for",
        w -> w.world.quote.qeReportSigner = TestKey.named("somebody"));
    contradicted(
        out,
        "This does not hold: The bytes are a quote",
        w -> w.world.spoil = bytes -> Arrays.copyOf(bytes, 700));
    contradicted(
        out,
        "The quote is not a TD's",
        w -> {
          w.world.sgx();
          w.eventLog = EndorsedWorld.bytes("[]");
        });
  }

  /** The event log and the compose file. */
  public static void log(Lines out) {
    String log = "The event log does not give the quote's registers: ";
    contradicted(
        out, log + "the log replays RTMR0", w -> w.world.quote.rtmrs[0] = TestQuote.fill(48, 1));
    contradicted(
        out, log + "the log replays RTMR3", w -> w.world.quote.rtmrs[3] = TestQuote.fill(48, 1));
    contradicted(out, log + "the log replays RTMR3", w -> w.log.remove(3));
    contradicted(out, log, w -> w.log.get(4).asObject().set("event_payload", "cd".repeat(32)));
    contradicted(out, log + "it is no JSON", w -> w.eventLog = EndorsedWorld.bytes("{"));
    contradicted(out, log + "it is not UTF-8", w -> w.eventLog = new byte[] {(byte) 0xff});
    contradicted(
        out,
        "The compose file is not the measured one",
        w -> w.appCompose = EndorsedWorld.bytes(EndorsedWorld.COMPOSE + " "));
    Judged bare =
        with(w -> {
              w.appCompose = null;
              w.world.quote.rtmrs[3] = TestQuote.fill(48, 0);
              w.log.remove(5).remove(4).remove(3);
            })
            .judge();
    out.known("no dstack", "A genuine TD vouches for the session key", bare.says());
    out.known(
        "no compose hash",
        true,
        ((Voucher.TrustDomain) bare.voucher()).facts().composeHash() == null);
  }

  /** What hangs on collateral, root and time contradicts nothing. */
  public static void time(Lines out) {
    notShown(out, "no time of judgement", w -> w.at = null);
    notShown(out, "expired", w -> w.at = TestWorld.NOW + 365 * 86_400L);
    notShown(out, "", w -> w.at = 0L);
    notShown(out, "without collateral", w -> w.brings = false);
    notShown(
        out, "pck-chain", w -> w.world.roots = dev.vitrine.attest.certificate.TrustRoots.INTEL);
    notShown(out, "debug", w -> w.world.quote.tdAttributes[0] = 1);
    Judged allowed =
        with(w -> {
              w.world.quote.tdAttributes[0] = 1;
              w.debug = true;
            })
            .judge();
    out.known("debug allowed", "A genuine TD vouches for the session key", allowed.says());
    contradicted(out, "The collateral is malformed", w -> w.collateral = EndorsedWorld.bytes("{}"));
    notShown(out, "Your own collateral is malformed", w -> w.own = EndorsedWorld.bytes("{}"));
    Judged own =
        with(w -> {
              w.own = EndorsedWorld.print(w.world.collateral());
              w.collateral = EndorsedWorld.bytes("left aside");
            })
            .judge();
    out.known("own", true, ((Voucher.TrustDomain) own.voucher()).facts().ownCollateral());
  }

  /** It endorses the key only under a policy that accepts the software. */
  public static void policy(Lines out) {
    policy(out, "", "12", "cc", w -> {});
    policy(out, "tdx.mr_td", "13", "cc", w -> {});
    policy(out, "tdx.compose_hashes", "12", "dd", w -> {});
    policy(
        out,
        "tdx tdx.tcb_statuses tdx.advisories tdx.min_evaluation_number tdx.max_collateral_age",
        "12",
        "cc",
        w -> w.brings = false);
    policy(out, "tdx tdx.debug", "12", "cc", w -> w.world.quote.tdAttributes[0] = 1);
    policy(
        out,
        "tdx.tcb_statuses tdx.advisories",
        "12",
        "cc",
        w -> w.world.platform.components[0] = 2);
    policy(
        out,
        "tdx.min_evaluation_number",
        "12",
        "cc",
        w -> w.world.qeIdentity.set("tcbEvaluationDataNumber", 19));
    policy(
        out,
        "tdx.max_collateral_age",
        "12",
        "cc",
        w -> w.world.tcbInfo.set("issueDate", "2025-12-31T23:59:59Z"));
  }

  /** What one module found out about a quote, taken over by another. */
  public static void carried(Lines out) {
    EndorsedWorld world = new EndorsedWorld();
    out.known("good", world.judge().toJson(), world.carried(0).toJson());
    Judged late = world.carried(1);
    out.known("at another time", "The quote was not looked at", late.open().name());
    out.known("then nobody vouches", true, late.voucher() == null);
    world = with(w -> w.world.quote.quoteSigner = TestKey.named("somebody"));
    out.known("bad", world.judge().toJson(), world.carried(0).toJson());
    out.known("nobody vouches", true, world.carried(0).voucher() == null);
  }

  private static void policy(
      Lines out, String unmet, String mrTd, String compose, Consumer<EndorsedWorld> change) {
    EndorsedWorld world = with(change);
    Judged judged = world.judge();
    String hash =
        compose.equals("cc") ? Hex.encode(EndorsedWorld.composeHash()) : compose.repeat(32);
    String text =
        "{'format':'vitrine/policy/v1','release_ids':'any','chain_ids':'any','max_age':'any',"
            + "'wallet':null,'keys':null,'tdx':{'mr_td':['"
            + mrTd.repeat(48)
            + "'],'rtmr0':'any','rtmr1':'any','rtmr2':'any','rtmr3':'any','compose_hashes':['"
            + hash
            + "'],'tcb_statuses':['UpToDate'],'advisories':[],'min_evaluation_number':20,"
            + "'max_collateral_age':1209600,'own_collateral':false,'debug':false}}";
    PolicyCheck check =
        new PolicyCheck(PolicyReader.parse(text.replace('\'', '"')), world.at, Set.of());
    List<RuleResult> results = check.apply(world.stated, 0, List.of(judged.voucher()));
    // A page judges the quote in one module and the policy in another, with the same end.
    out.known(
        "carried", results, check.apply(world.stated, 0, List.of(world.carried(0).voucher())));
    List<String> found = new ArrayList<>();
    for (RuleResult result : results) {
      if (!result.isMet()) {
        found.add(result.rule());
        out.line(result.rule(), result.detail());
      }
    }
    out.known("not met", unmet, String.join(" ", found));
  }
}
