package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks a bundle by executing it again, and small proofs without (docs/proof-format.md,
 * "Checking"). Every check is made and reported; the first contradiction decides, then the first
 * thing missing.
 */
public final class Verifier {
  private final Applier applier;
  private final Steps steps;
  private final PartialTrieStorage codes;

  /** A verifier that executes with this applier, one block after the other. */
  public Verifier(Applier applier) {
    this(applier, Steps.IN_SEQUENCE);
  }

  /**
   * A verifier whose steps are done by {@code steps}: then the applier must be safe for as many
   * threads as those use.
   */
  public Verifier(Applier applier, Steps steps) {
    this(applier, steps, new PartialTrieStorage(List.of()));
  }

  private Verifier(Applier applier, Steps steps, PartialTrieStorage codes) {
    this.applier = applier;
    this.steps = steps;
    this.codes = codes;
  }

  /**
   * The same verifier with code of contracts at hand that a bundle may leave out; what no block
   * calls does no harm.
   */
  public Verifier withCodes(List<byte[]> own) {
    return new Verifier(applier, steps, new PartialTrieStorage(own));
  }

  /**
   * Checks the bundle or small proof in this file.
   *
   * @throws MalformedBundleException if the file is neither: then there is no verdict
   */
  public Report verify(byte[] file, Expectations expected) {
    SmallProof small = SmallProof.parse(file);
    return small == null
        ? verifyBundle(file, expected)
        : SmallVerifier.verify(small, file, expected);
  }

  private Report verifyBundle(byte[] file, Expectations expected) {
    Bundle bundle = Bundle.parse(file);
    if (bundle.blocks().isEmpty()) {
      throw new MalformedBundleException("blocks: at least one is expected");
    }
    List<DecodedBlock> blocks = DecodedBlock.decode(bundle);
    Findings findings = new Findings(new Layout(file));
    SharedChecks shared = new SharedChecks(findings, expected, "blocks[0].statement.");
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
    Flaw layoutChange = chain.layoutChange();
    if (layoutChange != null) {
      findings.missing(Step.CHAIN, "The shard layout changes between blocks", layoutChange);
    }
    findings.unless(
        Step.HASHES,
        "Contexts, inputs and results are the stated ones",
        "A context, input or result is not the stated one",
        chain.hashes(),
        "By SHA-256");
    Anchor anchor = anchor(bundle, blocks, findings, expected);
    shared.requiredAnchor(anchor);
    shared.session(blocks.get(0).statement());
    new ReceiptChecks(findings, expected.trustedBlock()).check(ArrivalProofs.of(bundle), blocks);
    List<Statement> statements = blocks.stream().map(DecodedBlock::statement).toList();
    shared.endorsements(others(bundle), statements);
    if (expected.execute()) {
      new Reexecution(bundle, blocks, applier, steps, codes).check(findings);
    } else {
      findings.notChecked(Step.EXECUTION, "Nothing ran again", "Left out as asked for");
      findings.inFlight(Journeys.end(blocks, List.of()));
      findings.unless(
          Step.WITNESS,
          "Every witness item hangs on a state root",
          "A witness item hangs on no state root",
          WitnessShape.flaw(bundle, blocks),
          bundle.witness().size() + " nodes and values, by Merkle paths");
    }
    return findings.report(
        anchor, statements, expected.execute(), whatHolds(statements, expected.execute()));
  }

  private static String whatHolds(List<Statement> statements, boolean executed) {
    long gas = 0;
    for (Statement statement : statements) {
      gas += statement.gasBurnt();
    }
    return (executed ? "executed again, all equal: " : "signatures and paths hold: ")
        + "state root "
        + statements.get(0).preStateRoot()
        + " to "
        + statements.get(statements.size() - 1).postStateRoot()
        + ", "
        + Long.toUnsignedString(gas)
        + " gas, "
        + (statements.size() == 1 ? "1 block" : statements.size() + " blocks");
  }

  private void signatures(List<DecodedBlock> blocks, Findings findings) {
    PublicKey key = blocks.get(0).statement().sessionKey();
    List<String> bad = new ArrayList<>();
    int firstBad = -1;
    StatementSignature signature = new StatementSignature(key, blocks.size());
    List<Supplier<Boolean>> checks = new ArrayList<>(blocks.size());
    for (DecodedBlock block : blocks) {
      checks.add(() -> signature.fits(block.statement(), block.digest(), block.signature()));
    }
    List<Boolean> fitting = steps.run(checks, fits -> false);
    for (int i = 0; i < fitting.size(); i++) {
      if (!fitting.get(i)) {
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
      String chain = blocks.get(0).statement().chainId();
      if (contradiction == null && !chain.equals(LocalBlocks.CHAIN_ID)) {
        findings.missing(
            Step.ANCHOR,
            "The anchor is not shown",
            Flaw.ofStatement(
                0, "chain_id", "nobody here knows what the genesis of chain " + chain + " is"));
        return Anchor.CLAIMED;
      }
      if (contradiction == null) {
        contradiction = LocalRules.contradiction(blocks);
      }
      findings.unless(
          Step.ANCHOR,
          "The anchor is known",
          "The anchor is not what the bundle says",
          contradiction,
          "Genesis root " + root + ", made again from " + bundle.genesis().size() + " records");
      anchor = contradiction == null ? Anchor.GENESIS : Anchor.CLAIMED;
    }
    if (new NearAnchorCheck(findings, expected.trustedBlock()).holds(bundle, blocks.get(0))) {
      anchor = Anchor.NEAR_BLOCK;
    } else if (bundle.genesis() != null) {
      return anchor;
    } else if (expected.requireAnchor() == null || expected.requireAnchor() == Anchor.CLAIMED) {
      findings.notChecked(
          Step.ANCHOR, "The anchor is claimed", "Nothing shows where root " + root + " comes from");
    }
    return anchor;
  }

  /** What vouches for the session key; anchors and arrivals vouch for what happened before. */
  private static List<Endorsement> others(Bundle bundle) {
    List<Endorsement> others = new ArrayList<>();
    for (Endorsement endorsement : bundle.endorsements()) {
      if (!endorsement.kind().equals(NearAnchor.KIND)
          && !endorsement.kind().equals(NearReceipts.KIND)) {
        others.add(endorsement);
      }
    }
    return others;
  }
}
