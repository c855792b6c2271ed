package dev.vitrine.proof;

import dev.vitrine.text.Hex;
import java.util.Arrays;
import java.util.List;

/** Checks that bundles and small proofs have in common. */
final class SharedChecks {
  private final Findings findings;
  private final Expectations expected;

  /** Path of the first statement in the file, with its dot. */
  private final String statement;

  SharedChecks(Findings findings, Expectations expected, String statement) {
    this.findings = findings;
    this.expected = expected;
    this.statement = statement;
  }

  /** Nonce and release, which all statements of a chain share with the first. */
  void session(Statement first) {
    if (expected.nonce() != null) {
      String carried =
          first.nonce() == null
              ? "the statements carry no nonce"
              : "the statements carry the nonce " + Hex.encode(first.nonce());
      findings.unless(
          Step.NONCE,
          "The nonce is the one you gave",
          "The nonce is not the one you gave",
          Arrays.equals(expected.nonce(), first.nonce())
              ? null
              : new Flaw(statement + "nonce", carried),
          Hex.encode(expected.nonce()));
    }
    String claimed = Hex.encode(first.releaseId().unsafeBytes());
    if (expected.measurement() != null) {
      findings.unless(
          Step.RELEASE,
          "The release claimed is the one you ask for",
          "The release claimed is another one",
          expected.measurement().equals(first.releaseId())
              ? null
              : new Flaw(statement + "release_id", "the signer claims release " + claimed),
          claimed);
    } else {
      findings.notChecked(Step.RELEASE, "The release is claimed", claimed);
    }
  }

  /** An anchor below the one that is asked for. */
  void requiredAnchor(Anchor anchor) {
    Anchor required = expected.requireAnchor();
    if (required != null && required != Anchor.CLAIMED && anchor != required) {
      findings.missing(
          Step.ANCHOR,
          "The anchor is not shown",
          new Flaw(
              statement + "pre_state_root",
              "the anchor is " + anchor.word() + ", " + required.word() + " is asked for"));
    }
  }

  /**
   * Who vouches for the session key, and the verifier's policy.
   *
   * @param statements of one session, at least one
   */
  void endorsements(List<Endorsement> endorsements, List<Statement> statements) {
    new EndorsementChecks(findings, expected.trust())
        .check(endorsements, statements, statement.substring(0, statement.length() - 1));
  }
}
