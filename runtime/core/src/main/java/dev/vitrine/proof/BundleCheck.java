package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The check of one bundle (docs/proof-format.md, "Checking"), begun: the file is read and decoded.
 *
 * <p>Its blocks can be checked one by one before the report asks for them, here ({@link #check}) or
 * by another verifier of the same release that began the check of the same file ({@link #handOver},
 * {@link #take}): a worker that shares no memory with this one. The report does not show who did
 * it; what nobody did is done for the report.
 */
public final class BundleCheck {
  private final byte[] file;
  private final Bundle bundle;
  private final List<DecodedBlock> blocks;
  private final Expectations expected;
  private final Applier applier;
  private final PartialTrieStorage own;
  private final StatementSignature signature;
  private final CheckedBlock[] checked;
  private final GasBudget budget = new GasBudget();
  private BundleItems items;

  /** Blocks from the first on that are checked, in a row. */
  private int row;

  private boolean spent;

  /**
   * Begins the check.
   *
   * @param own codes that the verifier has itself
   * @throws MalformedBundleException if the file is no bundle
   */
  BundleCheck(byte[] file, Expectations expected, Applier applier, PartialTrieStorage own) {
    this.file = file;
    this.expected = expected;
    this.applier = applier;
    this.own = own;
    bundle = Bundle.parse(file);
    if (bundle.blocks().isEmpty()) {
      throw new MalformedBundleException("blocks: at least one is expected");
    }
    blocks = DecodedBlock.decode(bundle);
    signature = new StatementSignature(blocks.get(0).statement().sessionKey(), blocks.size());
    checked = new CheckedBlock[blocks.size()];
  }

  /** How many blocks there are. */
  public int blocks() {
    return blocks.size();
  }

  /** Checks the block with this index by itself and keeps for the report what came out. */
  public void check(int index) {
    if (checked[index] == null) {
      checked[index] = checkedAlone(index);
    }
  }

  /** Checks a block by itself, for another verifier to {@link #take}; here nothing is kept. */
  public byte[] handOver(int index) {
    return checkedAlone(index).toBorsh();
  }

  /** Keeps for the report what another verifier handed over, as if it had come out here. */
  public void take(int index, byte[] handedOver) {
    checked[index] = BorshReader.readAll(handedOver, CheckedBlock::read);
  }

  /**
   * Whether the report asks for no block but those that are checked already: all, or so many from
   * the first on that their gas is more than is run again.
   */
  public boolean isEnough() {
    while (!spent && row < checked.length && checked[row] != null) {
      spent = expected.execute() && budget.isSpentBy(checked[row].run());
      row++;
    }
    return spent || row == checked.length;
  }

  private CheckedBlock checkedAlone(int index) {
    return new CheckedBlock(fits(index), expected.execute() ? run(index) : null);
  }

  private boolean signed(int index) {
    return checked[index] == null ? fits(index) : checked[index].signed();
  }

  private boolean fits(int index) {
    DecodedBlock block = blocks.get(index);
    return signature.fits(block.statement(), block.digest(), block.signature());
  }

  private BlockRun ran(int index) {
    return checked[index] == null ? run(index) : checked[index].run();
  }

  private BlockRun run(int index) {
    return BlockRun.of(index, blocks.get(index), items(), applier);
  }

  private BundleItems items() {
    if (items == null) {
      items = BundleItems.of(bundle, blocks, own);
    }
    return items;
  }

  /** The report; what was not checked yet is checked now, one block after the other. */
  public Report report() {
    return report(Steps.IN_SEQUENCE);
  }

  Report report(Steps steps) {
    Findings findings = new Findings(new Layout(file));
    SharedChecks shared = new SharedChecks(findings, expected, "blocks[0].statement.");
    findings.holds(
        Step.FORM,
        "The bundle is well formed",
        "Format 1, " + file.length + " bytes, " + blocks.size() + " statements");
    signatures(steps, findings);
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
      // Before the steps: they may be done by several threads, which share the items.
      Reexecution again = new Reexecution(blocks, items());
      again.check(each(this::ran), steps, findings);
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

  /** A step for each block. */
  private <T> List<Supplier<T>> each(IntFunction<T> step) {
    List<Supplier<T>> all = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      int index = i;
      all.add(() -> step.apply(index));
    }
    return all;
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

  private void signatures(Steps steps, Findings findings) {
    PublicKey key = blocks.get(0).statement().sessionKey();
    List<String> bad = new ArrayList<>();
    int firstBad = -1;
    List<Boolean> fitting = steps.run(each(this::signed), fits -> false);
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
