package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.RuleResult;
import java.util.ArrayList;
import java.util.List;

/** The checks made so far; the verdict follows from them. */
final class Findings {
  private final List<Check> checks = new ArrayList<>();
  private final Layout layout;
  private List<Judged> endorsements = List.of();
  private List<RuleResult> policy;
  private List<InFlight> inFlight = List.of();
  private final List<String> unshown = new ArrayList<>();
  private Check contradicted;
  private Check missing;

  Findings(Layout layout) {
    this.layout = layout;
  }

  void holds(Step step, String name, String detail) {
    checks.add(new Check(step, name, Check.State.HOLDS, detail, null));
  }

  void notChecked(Step step, String name, String detail) {
    checks.add(new Check(step, name, Check.State.NOT_CHECKED, detail, null));
  }

  /** A contradiction. One of execution stands above all others, else the first one counts. */
  void contradicted(Step step, String name, Flaw flaw) {
    Check check =
        new Check(step, name, Check.State.CONTRADICTED, flaw.reason(), layout.find(flaw.path()));
    checks.add(check);
    if (contradicted == null || step == Step.EXECUTION) {
      contradicted = check;
    }
  }

  void missing(Step step, String name, Flaw flaw) {
    Check check =
        new Check(step, name, Check.State.MISSING, flaw.reason(), layout.find(flaw.path()));
    checks.add(check);
    if (missing == null) {
      missing = check;
    }
  }

  /**
   * A check that holds unless there is a contradiction.
   *
   * @param name sentence that is true when it holds
   * @param otherwise sentence that is true when it does not
   */
  void unless(Step step, String name, String otherwise, Flaw contradiction, String detail) {
    if (contradiction == null) {
      holds(step, name, detail);
    } else {
      contradicted(step, otherwise, contradiction);
    }
  }

  /**
   * Keeps what came out of the endorsements.
   *
   * @param judged of each, in the bundle's order
   * @param rules of the policy, or null when there is none
   */
  void endorsed(List<Judged> judged, List<RuleResult> rules) {
    endorsements = List.copyOf(judged);
    policy = rules == null ? null : List.copyOf(rules);
  }

  /** Adds a sentence to what the verdict does not say. */
  void notProven(String note) {
    unshown.add(note);
  }

  /** Keeps the receipts that are on their way at the end. */
  void inFlight(List<InFlight> receipts) {
    inFlight = List.copyOf(receipts);
  }

  /**
   * The report.
   *
   * @param holds the reason when nothing contradicts and nothing is missing
   */
  Report report(Anchor anchor, List<Statement> statements, boolean executed, String holds) {
    return new Report(
        verdict(executed),
        anchor,
        reason(holds),
        List.copyOf(checks),
        statements,
        notProven(anchor, statements.get(0), executed),
        endorsements,
        policy,
        inFlight);
  }

  private Verdict verdict(boolean executed) {
    if (contradicted != null) {
      return Verdict.FAILED;
    }
    if (missing != null) {
      return Verdict.UNPROVEN;
    }
    return executed ? Verdict.PROVEN : Verdict.ATTESTED;
  }

  private String reason(String holds) {
    Check decides = contradicted != null ? contradicted : missing;
    if (decides == null) {
      return holds;
    }
    return decides.step() == Step.POLICY
        ? "The policy is not met: " + failedRules()
        : decides.name() + ": " + decides.detail();
  }

  /** Every rule that is not met: a policy is put right as a whole. */
  private String failedRules() {
    StringBuilder text = new StringBuilder();
    for (RuleResult rule : policy) {
      if (!rule.isMet()) {
        text.append(text.length() == 0 ? "" : "; ")
            .append(rule.rule())
            .append(" (")
            .append(rule.detail())
            .append(')');
      }
    }
    return text.toString();
  }

  private List<String> notProven(Anchor anchor, Statement first, boolean executed) {
    List<String> notes = new ArrayList<>();
    if (!executed) {
      notes.add(
          "That the stated blocks follow from the rules: nothing was executed, the key says so.");
    }
    switch (anchor) {
      case GENESIS ->
          notes.add("That it happened on NEAR: the anchor is the genesis of a local chain.");
      case CLAIMED ->
          notes.add("Where it starts from: nothing shows where the first state root comes from.");
      case NEAR_BLOCK -> notes.add("That the NEAR block is the right one: you trust its hash.");
    }
    if (!first.chainId().equals(LocalBlocks.CHAIN_ID)) {
      notes.add(
          "That NEAR's chunks held this: transactions, gas price, random values, congestion,"
              + " validators and rewards are the signer's word where no header in the bundle names"
              + " them.");
    }
    notes.addAll(unshown);
    notes.add("That nobody watched: a page is not an enclave.");
    notes.add("Which software ran: the release id is what the key's holder claims.");
    if (!inFlight.isEmpty()) {
      notes.add(
          "What becomes of the receipts that are on their way at the end: "
              + InFlight.counted(inFlight)
              + ".");
    }
    if (first.nonce() == null) {
      notes.add("That it is the newest: no nonce of yours is in it.");
    }
    return notes;
  }
}
