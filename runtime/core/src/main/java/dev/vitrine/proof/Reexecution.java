package dev.vitrine.proof;

import dev.vitrine.types.CryptoHash;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Applies the blocks of a bundle again and puts together what the runs say (docs/proof-format.md,
 * "Checking", 6 to 8). Each block is a step of its own ({@link BlockRun}).
 */
final class Reexecution {
  private final List<DecodedBlock> blocks;
  private final BundleItems items;
  private final Set<CryptoHash> wanted = new TreeSet<>();
  private Flaw contradiction;
  private Flaw missing;
  private int outcomes;

  Reexecution(List<DecodedBlock> blocks, BundleItems items) {
    this.blocks = blocks;
    this.items = items;
  }

  /** Has the blocks run, each by one of these, and reports. */
  void check(List<Supplier<BlockRun>> all, Steps steps, Findings findings) {
    List<BlockRun> runs = steps.run(all, new GasBudget()::isSpentBy);
    for (BlockRun run : runs) {
      contradiction = contradiction == null ? run.contradiction() : contradiction;
      missing = missing == null ? run.missing() : missing;
      outcomes += run.outcomes();
      wanted.addAll(run.proof());
    }
    findings.unless(
        Step.EXECUTION,
        missing == null ? "Everything ran again, all equal" : "What could run again is equal",
        "Running it again gives something else",
        contradiction,
        outcomes + " outcomes in " + runs.size() + " blocks");
    if (missing == null && runs.size() < blocks.size()) {
      missing =
          Flaw.ofStatement(
              runs.size(),
              "height",
              "over "
                  + Limits.TOTAL_GAS
                  + " gas is more than is run again: block "
                  + Long.toUnsignedString(blocks.get(runs.size()).statement().height())
                  + " and those after it were left out");
    }
    report(findings, runs);
    findings.inFlight(Journeys.end(blocks, runs));
  }

  private void report(Findings findings, List<BlockRun> runs) {
    List<CryptoHash> witness = items.witness();
    List<CryptoHash> codes = items.codes();
    Flaw flaw = WitnessShape.disorder("witness", witness);
    if (flaw == null) {
      flaw = WitnessShape.disorder("codes", codes);
    }
    if (flaw == null && missing == null && contradiction == null) {
      flaw = astray(runs);
    }
    if (missing != null) {
      findings.missing(Step.WITNESS, "Something that execution needs is missing", missing);
    }
    if (flaw != null) {
      findings.contradicted(Step.WITNESS, "The witness is not what the blocks read", flaw);
    } else if (missing == null && contradiction == null) {
      findings.holds(
          Step.WITNESS,
          "The witness is complete",
          witness.size()
              + " nodes and values, "
              + codes.size()
              + " codes; none missing, none unread");
    }
  }

  /**
   * An item that stands where it should not, or does not stand where it should: the witness is
   * exactly what was read, and the codes are those that were called and stand nowhere else.
   */
  private Flaw astray(List<BlockRun> runs) {
    List<CryptoHash> witness = items.witness();
    List<CryptoHash> codes = items.codes();
    for (int i = 0; i < witness.size(); i++) {
      if (!wanted.remove(witness.get(i))) {
        return new Flaw(
            "witness[" + i + "]", "witness item " + witness.get(i) + " is read by no block");
      }
    }
    if (!wanted.isEmpty()) {
      return new Flaw(
          "witness",
          "item " + wanted.iterator().next() + " is read, and does not stand in the witness");
    }
    Set<CryptoHash> elsewhere = new TreeSet<>(witness);
    elsewhere.addAll(items.brought());
    Set<CryptoHash> called = new TreeSet<>();
    runs.forEach(run -> called.addAll(run.codes()));
    for (int i = 0; i < codes.size(); i++) {
      CryptoHash hash = codes.get(i);
      if (!called.contains(hash) || elsewhere.contains(hash)) {
        return new Flaw(
            "codes[" + i + "]",
            "code " + hash + " is called by no block, or stands elsewhere in the bundle");
      }
    }
    return null;
  }
}
