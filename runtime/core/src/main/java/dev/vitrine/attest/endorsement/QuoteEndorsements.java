package dev.vitrine.attest.endorsement;

import dev.vitrine.attest.Allowances;
import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.QuoteVerifier;
import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.CheckName;
import dev.vitrine.attest.check.QuoteCheck;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.QuoteFacts;
import dev.vitrine.endorsement.QuoteJudge;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.endorsement.Voucher;
import dev.vitrine.text.UtcTime;
import dev.vitrine.text.Utf8;
import java.util.Arrays;
import java.util.List;

/**
 * Judges quotes as endorsements. What the quote itself shows at any time (its form, its signatures
 * up to the processor's certificate, its report data, the log behind its registers) contradicts
 * when it is wrong; what hangs on collateral and time only fails to be shown.
 */
public final class QuoteEndorsements implements QuoteJudge {
  /** Believes Intel's root. */
  public static final QuoteEndorsements INTEL = new QuoteEndorsements(TrustRoots.INTEL);

  /** What no time and no collateral can put right. */
  private static final List<CheckName> TIMELESS =
      List.of(
          CheckName.QUOTE_STRUCTURE,
          CheckName.QE_REPORT_SIGNATURE,
          CheckName.ATTESTATION_KEY,
          CheckName.QUOTE_SIGNATURE);

  private final TrustRoots roots;

  /** A judge that believes these roots. */
  public QuoteEndorsements(TrustRoots roots) {
    this.roots = roots;
  }

  @Override
  public Judged judge(TdxEndorsement endorsement, EndorsedSession stated, Conditions conditions) {
    Judged.Builder out = new Judged.Builder(TdxEndorsement.KIND);
    out.sameSession(endorsement.session(), stated);
    boolean own = conditions.collateral() != null;
    Collateral collateral =
        collateral(own ? conditions.collateral() : endorsement.collateral(), own, out);
    // Without a time nothing is accepted; what does not depend on time is looked at all the same.
    long at = conditions.at() == null ? 0 : conditions.at();
    QuoteVerdict verdict =
        QuoteVerifier.verify(
            endorsement.quote(), collateral, roots, at, new Allowances(conditions.debug(), false));
    timeless(verdict, out);
    if (verdict.quote() == null) {
      return out.vouched("", null, verdict.toJson());
    }
    reportData(endorsement, verdict, out);
    if (!(verdict.quote().body() instanceof TdReport td)) {
      out.contradicted("The quote is not a TD's", "it is one of an SGX enclave");
      return out.vouched("", null, verdict.toJson());
    }
    MeasuredLog log = MeasuredLog.check(endorsement, td, out);
    String refusal = refusal(verdict, conditions.at());
    QuoteFacts facts = facts(verdict, td, refusal, log.composeHash(), own);
    if (refusal == null) {
      out.holds(
          "The quote is genuine at this time",
          verdict.reason()
              + "; collateral issued "
              + UtcTime.print(facts.issued())
              + ", evaluation number "
              + facts.evaluationNumber());
    } else {
      out.notShown("The quote is not shown to be genuine at this time", refusal);
    }
    return out.vouched(
        refusal == null
            ? "A genuine TD vouches for the session key"
            : "A TD is said to vouch for the session key",
        new Voucher.TrustDomain(facts),
        log.addTo(verdict.toJson()));
  }

  /**
   * Malformed collateral in the bundle contradicts; the verifier's own is the verifier's affair.
   */
  private static Collateral collateral(byte[] text, boolean own, Judged.Builder out) {
    if (text == null) {
      return null;
    }
    try {
      String json = Utf8.decode(text);
      if (json == null) {
        throw new Refused("it is not UTF-8 text");
      }
      return Collateral.parse(json);
    } catch (Refused e) {
      if (own) {
        out.notShown("Your own collateral is malformed", e.getMessage());
      } else {
        out.contradicted("The collateral is malformed", e.getMessage());
      }
      return null;
    }
  }

  private static void timeless(QuoteVerdict verdict, Judged.Builder out) {
    for (QuoteCheck check : verdict.checks()) {
      if (!TIMELESS.contains(check.name())) {
        continue;
      }
      if (check.state() == QuoteCheck.State.REFUSED) {
        out.contradicted("This does not hold: " + check.name().claim(), check.detail());
      } else if (check.state() == QuoteCheck.State.HOLDS) {
        out.holds(check.name().claim(), "");
      }
    }
  }

  private static void reportData(
      TdxEndorsement endorsement, QuoteVerdict verdict, Judged.Builder out) {
    boolean same =
        Arrays.equals(
            verdict.quote().body().reportData(), TdxEndorsement.reportData(endorsement.session()));
    out.unless(
        "The quote's report data name the session",
        "The quote's report data do not name the session",
        same ? null : "they are not the SHA-512 of key, release, nonce and chain",
        "");
  }

  private static String refusal(QuoteVerdict verdict, Long at) {
    if (at == null) {
      return "no time of judgement was given";
    }
    return verdict.ok() ? null : verdict.reason();
  }

  private static QuoteFacts facts(
      QuoteVerdict verdict, TdReport td, String refusal, byte[] composeHash, boolean own) {
    // A status is given only where both documents hold at the time.
    boolean known = verdict.status() != null;
    var info = verdict.findings().tcbInfo();
    var identity = verdict.findings().qeIdentity();
    return new QuoteFacts(
        refusal,
        td.mrTd(),
        td.rtmrs(),
        composeHash,
        known ? verdict.status().word() : null,
        verdict.advisoryIds(),
        known ? Math.min(info.evaluationDataNumber(), identity.evaluationDataNumber()) : 0,
        known ? Math.min(info.window().issueDate(), identity.window().issueDate()) : 0,
        own,
        td.debug());
  }
}
