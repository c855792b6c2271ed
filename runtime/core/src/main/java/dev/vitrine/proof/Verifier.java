package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a bundle by executing it again (docs/proof-format.md, "Checking"). Every check is made and
 * reported; the first contradiction decides, then the first thing missing.
 */
public final class Verifier {
  private final Applier applier;

  /** A verifier that executes with this applier. */
  public Verifier(Applier applier) {
    this.applier = applier;
  }

  /**
   * Checks the bundle in this file.
   *
   * @throws MalformedBundleException if the file is no bundle of the format: then there is no
   *     verdict
   */
  public Report verify(byte[] file, Expectations expected) {
    Bundle bundle = Bundle.parse(file);
    if (bundle.blocks().isEmpty()) {
      throw new MalformedBundleException("blocks: at least one is expected");
    }
    List<DecodedBlock> blocks = DecodedBlock.decode(bundle);
    Findings findings = new Findings(new Layout(file));
    findings.holds(
        Step.FORM,
        "The bundle is well formed",
        "Format 1, " + file.length + " bytes, " + blocks.size() + " statements");
    signatures(blocks, findings);
    StatementChain chain = new StatementChain(blocks);
    findings.unless(
        Step.CHAIN,
        "The statements form one chain",
        "The statements do not form one chain",
        chain.links(),
        "Each starts from the root where the last one ended, and names its hash");
    findings.unless(
        Step.HASHES,
        "Contexts, inputs and results are the stated ones",
        "A context, input or result is not the stated one",
        chain.hashes(),
        "By SHA-256");
    Anchor anchor = anchor(bundle, blocks, findings, expected);
    expectations(blocks.get(0).statement(), findings, expected);
    receipts(chain, findings);
    endorsements(bundle, findings);
    if (expected.execute()) {
      new Reexecution(bundle, blocks, applier).check(findings);
    } else {
      findings.notChecked(Step.EXECUTION, "Everything ran again", "Left out as asked for");
    }
    return findings.report(anchor, blocks, expected.execute());
  }

  private static void signatures(List<DecodedBlock> blocks, Findings findings) {
    PublicKey key = blocks.get(0).statement().sessionKey();
    List<String> bad = new ArrayList<>();
    int firstBad = -1;
    for (int i = 0; i < blocks.size(); i++) {
      DecodedBlock block = blocks.get(i);
      PublicKey signer = block.statement().sessionKey();
      if (signer.type() != KeyType.ED25519
          || !Ed25519.verifyStrict(
              signer.unsafeBytes(), block.digest().unsafeBytes(), block.signature())) {
        bad.add(Integer.toString(i + 1));
        firstBad = firstBad < 0 ? i : firstBad;
      }
    }
    findings.unless(
        Step.SIGNATURES,
        blocks.size() + (blocks.size() == 1 ? " signature is good" : " signatures are good"),
        "Not every signature fits its statement",
        bad.isEmpty()
            ? null
            : Flaw.ofBlock(
                firstBad,
                "signature",
                "signature " + String.join(", ", bad) + " does not fit its statement"),
        "Ed25519 by the session key " + key);
  }

  private static Anchor anchor(
      Bundle bundle, List<DecodedBlock> blocks, Findings findings, Expectations expected) {
    CryptoHash root = blocks.get(0).statement().preStateRoot();
    Anchor anchor = Anchor.CLAIMED;
    if (bundle.genesis() != null) {
      CryptoHash made = GenesisState.root(bundle.genesis());
      Flaw contradiction =
          made.equals(root)
              ? null
              : new Flaw(
                  "genesis",
                  "the genesis rows have the root "
                      + made
                      + ", the first statement starts from "
                      + root);
      if (contradiction == null
          && blocks.get(0).statement().chainId().equals(LocalBlocks.CHAIN_ID)) {
        contradiction = LocalGenesisCheck.contradiction(blocks);
      }
      findings.unless(
          Step.ANCHOR,
          "The anchor is known",
          "The anchor is not what the bundle says",
          contradiction,
          "Genesis root " + root + ", made again from " + bundle.genesis().size() + " records");
      anchor = contradiction == null ? Anchor.GENESIS : Anchor.CLAIMED;
    } else if (expected.requireAnchor() == null || expected.requireAnchor() == Anchor.CLAIMED) {
      findings.notChecked(
          Step.ANCHOR, "The anchor is claimed", "Nothing shows where root " + root + " comes from");
    }
    if (expected.requireAnchor() != null
        && expected.requireAnchor() != Anchor.CLAIMED
        && anchor != expected.requireAnchor()) {
      findings.missing(
          Step.ANCHOR,
          "The anchor is not shown",
          Flaw.ofStatement(
              0,
              "pre_state_root",
              "the anchor is "
                  + anchor.word()
                  + ", "
                  + expected.requireAnchor().word()
                  + " is asked for"));
    }
    return anchor;
  }

  private static void expectations(Statement first, Findings findings, Expectations expected) {
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
              : Flaw.ofStatement(0, "nonce", carried),
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
              : Flaw.ofStatement(0, "release_id", "the signer claims release " + claimed),
          claimed);
    } else {
      findings.notChecked(Step.RELEASE, "The release is claimed", claimed);
    }
  }

  private static void receipts(StatementChain chain, Findings findings) {
    Flaw nowhere = chain.receiptFromNowhere();
    if (nowhere == null) {
      findings.holds(Step.RECEIPTS, "Every receipt came from a block", "None came from nowhere");
    } else {
      findings.missing(Step.RECEIPTS, "A receipt came from nowhere", nowhere);
    }
  }

  /** An endorsement that nobody here can judge is reported, and is no reason to refuse. */
  private static void endorsements(Bundle bundle, Findings findings) {
    for (Endorsement endorsement : bundle.endorsements()) {
      findings.notChecked(
          Step.ENDORSEMENTS,
          "An endorsement is of a kind unknown here",
          endorsement.kind() + ", " + endorsement.bytes().length + " bytes: it counts for nothing");
    }
  }
}
