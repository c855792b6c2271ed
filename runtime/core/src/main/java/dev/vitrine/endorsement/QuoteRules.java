package dev.vitrine.endorsement;

import dev.vitrine.text.Hex;
import java.util.ArrayList;
import java.util.List;

/** The rules of a policy about one quote. */
final class QuoteRules {
  private final Policy.Tdx rules;
  private final Long at;

  QuoteRules(Policy.Tdx rules, Long at) {
    this.rules = rules;
    this.at = at;
  }

  /** How each rule ends for this quote. */
  List<RuleResult> apply(QuoteFacts quote) {
    List<RuleResult> results = new ArrayList<>();
    results.add(
        RuleResult.of(
            "tdx",
            quote.refusal() == null,
            quote.refusal() == null ? "the quote is genuine" : quote.refusal()));
    if (rules.mrTd() != null) {
      results.add(measurement("mr_td", rules.mrTd(), quote.mrTd()));
    }
    for (int i = 0; i < 4; i++) {
      if (rules.rtmrs().get(i) != null) {
        results.add(measurement("rtmr" + i, rules.rtmrs().get(i), quote.rtmrs().get(i)));
      }
    }
    if (rules.composeHashes() != null) {
      byte[] hash = quote.composeHash();
      results.add(
          RuleResult.of(
              "tdx.compose_hashes",
              hash != null && PolicyCheck.accepts(rules.composeHashes(), hash),
              hash == null
                  ? "no event log shows the compose hash"
                  : "the compose hash is " + Hex.encode(hash)));
    }
    standing(quote, results);
    collateral(quote, results);
    results.add(
        RuleResult.of(
            "tdx.debug",
            rules.debug() || !quote.debug(),
            quote.debug() ? "the TD's host can look into it" : "it is no debug TD"));
    return results;
  }

  private static RuleResult measurement(String name, List<byte[]> accepted, byte[] found) {
    return RuleResult.of(
        "tdx." + name, PolicyCheck.accepts(accepted, found), "the quote has " + Hex.encode(found));
  }

  private void standing(QuoteFacts quote, List<RuleResult> results) {
    boolean known = quote.tcbStatus() != null;
    results.add(
        RuleResult.of(
            "tdx.tcb_statuses",
            known && rules.tcbStatuses().contains(quote.tcbStatus()),
            known ? "the TCB is " + quote.tcbStatus() : "the TCB status is not known"));
    if (rules.advisories() != null) {
      List<String> others = new ArrayList<>(quote.advisories());
      others.removeAll(rules.advisories());
      results.add(
          RuleResult.of(
              "tdx.advisories",
              known && others.isEmpty(),
              !known
                  ? "the advisories are not known"
                  : others.isEmpty()
                      ? "no other advisory hangs on the TCB"
                      : "not accepted: " + String.join(", ", others)));
    }
  }

  private void collateral(QuoteFacts quote, List<RuleResult> results) {
    boolean known = quote.tcbStatus() != null;
    results.add(
        RuleResult.of(
            "tdx.min_evaluation_number",
            known && quote.evaluationNumber() >= rules.minEvaluationNumber(),
            known
                ? "the collateral's evaluation number is " + quote.evaluationNumber()
                : "no collateral that holds gives an evaluation number"));
    if (rules.maxCollateralAge() != null) {
      boolean dated = known && at != null;
      long age = dated ? at - quote.issued() : 0;
      results.add(
          RuleResult.of(
              "tdx.max_collateral_age",
              dated && age >= 0 && age <= rules.maxCollateralAge(),
              dated
                  ? "the collateral was issued " + age + " seconds before the time of judgement"
                  : "no collateral that holds has a date"));
    }
    if (rules.ownCollateral()) {
      results.add(
          RuleResult.of(
              "tdx.own_collateral",
              quote.ownCollateral(),
              quote.ownCollateral()
                  ? "judged by the verifier's own collateral"
                  : "judged by what the bundle brings"));
    }
  }
}
