package dev.vitrine.proof;

import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.Endorsements;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.PolicyCheck;
import dev.vitrine.endorsement.RuleResult;
import dev.vitrine.endorsement.Voucher;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who vouches for the session key, and whether that meets the verifier's policy. An endorsement
 * that contradicts the statements or itself contradicts the whole; one that does not hold at this
 * time, or of a kind unknown here, counts for nothing.
 */
final class EndorsementChecks {
  private final Findings findings;
  private final Trust trust;

  EndorsementChecks(Findings findings, Trust trust) {
    this.findings = findings;
    this.trust = trust;
  }

  /**
   * Makes the checks.
   *
   * @param statements of one session, at least one
   * @param statementPath path of the first statement in the file, without a dot at the end
   */
  void check(List<Endorsement> endorsements, List<Statement> statements, String statementPath) {
    EndorsedSession session = statements.get(0).session();
    List<Judged> all = new ArrayList<>();
    List<Voucher> vouchers = new ArrayList<>();
    for (int i = 0; i < endorsements.size(); i++) {
      Endorsement one = endorsements.get(i);
      Judged judged = Endorsements.judge(one.kind(), one.bytes(), session, trust.allowed());
      report(judged, one, i);
      all.add(judged);
      if (judged.voucher() != null) {
        vouchers.add(judged.voucher());
      }
    }
    List<RuleResult> rules = null;
    if (trust.policy() != null) {
      rules =
          new PolicyCheck(trust.policy(), trust.conditions().at(), roots(statements))
              .apply(session, statements.get(statements.size() - 1).timestamp(), vouchers);
      rules.forEach(rule -> report(rule, statementPath));
    }
    findings.endorsed(all, rules);
  }

  private static Set<CryptoHash> roots(List<Statement> statements) {
    Set<CryptoHash> roots = new HashSet<>();
    for (Statement statement : statements) {
      roots.add(statement.preStateRoot());
      roots.add(statement.postStateRoot());
    }
    return roots;
  }

  private void report(Judged judged, Endorsement endorsement, int index) {
    Judged.Point contradiction = judged.contradiction();
    Judged.Point open = judged.open();
    if (contradiction != null) {
      findings.contradicted(
          Step.ENDORSEMENTS,
          "An endorsement does not hold",
          new Flaw(
              "endorsements[" + index + "].bytes",
              judged.kind() + ": " + contradiction.name() + ": " + contradiction.detail()));
    } else if (judged.points().isEmpty()) {
      findings.notChecked(
          Step.ENDORSEMENTS,
          "An endorsement is of a kind unknown here",
          judged.kind() + ", " + endorsement.bytes().length + " bytes: it counts for nothing");
    } else if (open != null) {
      findings.notChecked(Step.ENDORSEMENTS, said(judged), open.name() + ": " + open.detail());
    } else {
      findings.holds(Step.ENDORSEMENTS, said(judged), details(judged));
    }
  }

  /** A quote names software by measurements; without a policy nobody says what those mean. */
  private String said(Judged judged) {
    boolean known = trust.policy() != null && trust.policy().tdx() != null;
    return judged.voucher() instanceof Voucher.TrustDomain && judged.open() == null && !known
        ? judged.says() + ", software unknown"
        : judged.says();
  }

  private static String details(Judged judged) {
    StringBuilder text = new StringBuilder();
    for (Judged.Point point : judged.points()) {
      if (!point.detail().isEmpty()) {
        text.append(text.length() == 0 ? "" : "; ").append(point.detail());
      }
    }
    return text.toString();
  }

  private void report(RuleResult rule, String statementPath) {
    String name = "The policy's rule " + rule.rule() + " is ";
    switch (rule.state()) {
      case MET -> findings.holds(Step.POLICY, name + "met", rule.detail());
      case BROKEN ->
          findings.contradicted(
              Step.POLICY, name + "broken", new Flaw(statementPath, rule.detail()));
      default ->
          findings.missing(Step.POLICY, name + "not met", new Flaw("endorsements", rule.detail()));
    }
  }
}
