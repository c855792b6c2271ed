package dev.vitrine.proof;

import java.util.ArrayList;
import java.util.List;

/** The checks made so far; the verdict follows from them. */
final class Findings {
  private final List<Check> checks = new ArrayList<>();
  private Check contradicted;
  private Check missing;

  void holds(String name, String detail) {
    checks.add(new Check(name, Check.State.HOLDS, detail));
  }

  void notChecked(String name, String detail) {
    checks.add(new Check(name, Check.State.NOT_CHECKED, detail));
  }

  void contradicted(String name, String detail) {
    Check check = new Check(name, Check.State.CONTRADICTED, detail);
    checks.add(check);
    if (contradicted == null) {
      contradicted = check;
    }
  }

  void missing(String name, String detail) {
    Check check = new Check(name, Check.State.MISSING, detail);
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
  void unless(String name, String otherwise, String contradiction, String detail) {
    if (contradiction == null) {
      holds(name, detail);
    } else {
      contradicted(otherwise, contradiction);
    }
  }

  Report report(Anchor anchor, List<DecodedBlock> blocks, boolean executed) {
    List<Statement> statements = blocks.stream().map(DecodedBlock::statement).toList();
    return new Report(
        verdict(executed),
        anchor,
        reason(statements, executed),
        List.copyOf(checks),
        statements,
        notProven(anchor, statements.get(0)));
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

  private String reason(List<Statement> statements, boolean executed) {
    if (contradicted != null) {
      return contradicted.name() + ": " + contradicted.detail();
    }
    if (missing != null) {
      return missing.name() + ": " + missing.detail();
    }
    Statement first = statements.get(0);
    Statement last = statements.get(statements.size() - 1);
    long gas = 0;
    for (Statement statement : statements) {
      gas += statement.gasBurnt();
    }
    return (executed ? "executed again, all equal: " : "signatures and paths hold: ")
        + "state root "
        + first.preStateRoot()
        + " to "
        + last.postStateRoot()
        + ", "
        + Long.toUnsignedString(gas)
        + " gas, "
        + statements.size()
        + " blocks";
  }

  private static List<String> notProven(Anchor anchor, Statement first) {
    List<String> notes = new ArrayList<>();
    switch (anchor) {
      case GENESIS ->
          notes.add("That it happened on NEAR: the anchor is the genesis of a local chain.");
      case CLAIMED ->
          notes.add("Where it starts from: nothing shows where the first state root comes from.");
      case NEAR_BLOCK -> notes.add("That the NEAR block is the right one: you trust its hash.");
    }
    notes.add("That nobody watched: a page is not an enclave.");
    notes.add("Which software ran: the release id is what the key's holder claims.");
    if (first.nonce() == null) {
      notes.add("That it is the newest: no nonce of yours is in it.");
    }
    return notes;
  }
}
