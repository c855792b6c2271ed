package dev.vitrine.attest;

import dev.vitrine.attest.certificate.TrustRoots;
import dev.vitrine.attest.check.CheckName;
import dev.vitrine.attest.check.Checks;
import dev.vitrine.attest.check.QuoteCheck;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.collateral.Collateral;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.attest.tcb.TcbStanding;
import dev.vitrine.endorsement.TcbStatus;
import java.util.List;

/**
 * Verifies quotes of Intel's DCAP, versions 3 to 5: from the pinned root to the report data, and
 * what is known about the platform at a given time. See docs/attestation.md for the chain of trust.
 */
public final class QuoteVerifier {
  private QuoteVerifier() {}

  /**
   * Judges a quote.
   *
   * @param quote its bytes; zero bytes may follow
   * @param collateral what Intel published about its platform, or null: then the checks that need
   *     none are made, and the quote is not accepted
   * @param roots whom to believe, {@link TrustRoots#INTEL} outside of tests
   * @param atUnixSeconds the time of judgement
   */
  public static QuoteVerdict verify(
      byte[] quote, Collateral collateral, TrustRoots roots, long atUnixSeconds) {
    return verify(quote, collateral, roots, atUnixSeconds, Allowances.NONE);
  }

  /** Like {@link #verify(byte[], Collateral, TrustRoots, long)}, and lets more pass. */
  public static QuoteVerdict verify(
      byte[] quote,
      Collateral collateral,
      TrustRoots roots,
      long atUnixSeconds,
      Allowances allowed) {
    Checks checks = new Checks();
    Quote parsed =
        checks.run(
            CheckName.QUOTE_STRUCTURE,
            () -> {
              Quote read = Quote.read(quote);
              return new Checks.Found<>(
                  read, "version " + read.header().version() + ", " + read.kind());
            });
    if (parsed == null) {
      return new QuoteVerdict(
          QuoteVerdict.Outcome.MALFORMED,
          null,
          List.of(),
          checks.all().get(0).detail(),
          checks.all(),
          null,
          Findings.NONE,
          atUnixSeconds);
    }
    Findings findings = new Judgement(parsed, collateral, roots, atUnixSeconds, checks).run();
    TcbStanding merged = merged(findings);
    boolean authentic = isAuthentic(checks) && merged != null;
    checks.after(
        CheckName.TCB_STATUS,
        () -> {
          if (merged.status() == TcbStatus.REVOKED) {
            throw new Refused("the platform's TCB is revoked");
          }
          return new Checks.Found<>(merged, merged.print());
        },
        merged);
    checks.run(
        CheckName.ATTRIBUTES,
        () -> new Checks.Found<>(parsed, Production.check(parsed.body(), allowed)));
    return conclude(checks, parsed, findings, authentic ? merged : null, atUnixSeconds);
  }

  private static TcbStanding merged(Findings found) {
    TcbStanding platform = found.platformWithModule();
    return platform == null || found.quotingEnclave() == null
        ? null
        : platform.with(found.quotingEnclave());
  }

  /** Whether every check so far holds: then the status rests on solid ground. */
  private static boolean isAuthentic(Checks checks) {
    for (QuoteCheck check : checks.all()) {
      if (check.state() != QuoteCheck.State.HOLDS) {
        return false;
      }
    }
    return true;
  }

  private static QuoteVerdict conclude(
      Checks checks, Quote quote, Findings findings, TcbStanding merged, long at) {
    List<QuoteCheck> all = checks.all();
    QuoteVerdict.Outcome outcome = QuoteVerdict.Outcome.ACCEPTED;
    String reason = null;
    for (QuoteCheck check : all) {
      if (check.state() == QuoteCheck.State.REFUSED) {
        outcome = QuoteVerdict.Outcome.REFUSED;
        reason = check.name().id() + ": " + check.detail();
        break;
      }
      if (check.state() == QuoteCheck.State.MISSING) {
        outcome = QuoteVerdict.Outcome.COLLATERAL_MISSING;
      }
    }
    if (outcome == QuoteVerdict.Outcome.ACCEPTED) {
      if (merged == null) {
        throw new IllegalStateException("a check was forgotten");
      }
      reason = "every check holds; the TCB is " + merged.status().word();
    } else if (outcome == QuoteVerdict.Outcome.COLLATERAL_MISSING) {
      reason =
          "what can be checked without collateral holds; without it nothing is known of time,"
              + " revocation and TCB";
    }
    return new QuoteVerdict(
        outcome,
        merged == null ? null : merged.status(),
        merged == null ? List.of() : merged.advisoryIds(),
        reason,
        all,
        quote,
        findings,
        at);
  }
}
