package dev.vitrine.proof;

import java.util.List;

/** Checks a small proof: ATTESTED at best, since nothing is executed. */
final class SmallVerifier {
  private SmallVerifier() {}

  static Report verify(SmallProof proof, byte[] file, Expectations expected) {
    Findings findings = new Findings(new Layout(file));
    SharedChecks shared = new SharedChecks(findings, expected, "statement.");
    Statement statement = proof.statement();
    findings.holds(
        Step.FORM,
        "The proof is well formed",
        "Format " + proof.format() + ", " + file.length + " bytes");
    findings.unless(
        Step.SIGNATURES,
        "The signature is good",
        "The signature does not fit the statement",
        new StatementSignature(statement.sessionKey(), 1)
                .fits(statement, statement.digest(), proof.signature())
            ? null
            : new Flaw("signature", "it is not one over the statement by its session key"),
        "Ed25519 by the session key " + statement.sessionKey());
    Flaw flaw = proof.flaw();
    findings.unless(
        Step.PATH,
        "The Merkle path leads to the stated root",
        "The Merkle path does not lead to the stated root",
        flaw,
        flaw == null ? proof.shown() : "");
    findings.notChecked(
        Step.ANCHOR,
        "The anchor is claimed",
        "Nothing shows where root " + statement.preStateRoot() + " comes from");
    shared.requiredAnchor(Anchor.CLAIMED);
    shared.session(statement);
    shared.endorsements(proof.endorsements(), List.of(statement));
    findings.notChecked(
        Step.EXECUTION, "Nothing ran again", "A small proof holds nothing that could run");
    return findings.report(
        Anchor.CLAIMED,
        List.of(statement),
        false,
        flaw == null ? "signature and path hold: " + proof.shown() : "");
  }
}
