package dev.vitrine.proof;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies the blocks of a bundle again, each on the partial trie of the witness at its own
 * pre-state root, and compares what comes out (docs/proof-format.md, "Checking", 6 to 8).
 */
final class Reexecution {
  private final Bundle bundle;
  private final List<DecodedBlock> blocks;
  private final Applier applier;
  private final BroughtCodes brought;
  private final Set<CryptoHash> wanted = new TreeSet<>();
  private Flaw contradiction;
  private Flaw missing;
  private int outcomes;

  Reexecution(Bundle bundle, List<DecodedBlock> blocks, Applier applier) {
    this.bundle = bundle;
    this.blocks = blocks;
    this.applier = applier;
    this.brought = BroughtCodes.of(blocks);
  }

  void check(Findings findings) {
    List<CryptoHash> witness = WitnessShape.hashes(bundle.witness());
    List<CryptoHash> codes = WitnessShape.hashes(bundle.codes());
    Flaw disorder = WitnessShape.disorder("witness", witness);
    if (disorder == null) {
      disorder = WitnessShape.disorder("codes", codes);
    }
    List<byte[]> items = new ArrayList<>(bundle.witness());
    items.addAll(bundle.codes());
    items.addAll(brought.codes());
    PartialTrieStorage storage = new PartialTrieStorage(items);
    for (int i = 0; i < blocks.size(); i++) {
      run(i, storage);
    }
    findings.unless(
        Step.EXECUTION,
        missing == null ? "Everything ran again, all equal" : "What could run again is equal",
        "Running it again gives something else",
        contradiction,
        outcomes + " outcomes in " + blocks.size() + " blocks");
    Flaw idle =
        disorder != null ? disorder : missing != null ? null : idle(witness, codes, storage);
    if (missing != null) {
      findings.missing(Step.WITNESS, "Something that execution needs is missing", missing);
    }
    if (idle != null) {
      findings.contradicted(Step.WITNESS, "The witness holds something that nobody reads", idle);
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

  private void run(int index, PartialTrieStorage storage) {
    DecodedBlock block = blocks.get(index);
    Statement said = block.statement();
    String where = "block " + Long.toUnsignedString(said.height()) + ": ";
    if (!RuntimeConfig.isSupported(said.protocolVersion())) {
      missing = missing == null ? unknownVersion(index, where) : missing;
      return;
    }
    Applied applied = applier.apply(block.context(), said.preStateRoot(), storage, block.inputs());
    if (applied instanceof ApplyFailure failure) {
      if (failure.kind() == ApplyFailure.Kind.MISSING_NODE) {
        missing = missing == null ? new Flaw("witness", where + failure.reason()) : missing;
      } else {
        Flaw flaw = new Flaw("blocks[" + index + "]", where + failure.reason());
        contradiction = contradiction == null ? flaw : contradiction;
      }
      return;
    }
    ApplyResult result = (ApplyResult) applied;
    outcomes += result.outcomes().size();
    wanted.addAll(WitnessShape.hashes(result.proof()));
    if (contradiction == null) {
      contradiction = difference(index, where, result);
    }
  }

  private Flaw unknownVersion(int index, String where) {
    return Flaw.ofStatement(
        index,
        "protocol_version",
        where
            + "protocol version "
            + blocks.get(index).statement().protocolVersion()
            + " is not among the versions "
            + RuntimeConfig.OLDEST
            + " to "
            + RuntimeConfig.NEWEST
            + " that this release can execute");
  }

  private Flaw difference(int index, String where, ApplyResult result) {
    Statement said = blocks.get(index).statement();
    if (!said.postStateRoot().equals(result.stateRoot())) {
      return unequal(index, where, "post_state_root", said.postStateRoot(), result.stateRoot());
    }
    if (!said.outcomeRoot().equals(result.outcomeRoot())) {
      return unequal(index, where, "outcome_root", said.outcomeRoot(), result.outcomeRoot());
    }
    CryptoHash resultHash = BlockResult.of(result).hash();
    if (!said.result().equals(resultHash)) {
      return unequal(index, where, "result", said.result(), resultHash);
    }
    if (said.gasBurnt() != result.gasBurnt()) {
      String gas = Long.toUnsignedString(said.gasBurnt());
      return unequal(index, where, "gas_burnt", gas, Long.toUnsignedString(result.gasBurnt()));
    }
    return null;
  }

  private static Flaw unequal(int index, String where, String field, Object said, Object found) {
    return Flaw.ofStatement(
        index, field, where + field + " is stated as " + said + ", the run gives " + found);
  }

  /**
   * A witness item or code that no block asked for; exactly the wanted ones may be there, nodes and
   * values in the witness, code among the codes.
   */
  private Flaw idle(List<CryptoHash> witness, List<CryptoHash> codes, PartialTrieStorage storage) {
    for (int i = 0; i < witness.size(); i++) {
      if (!wanted.contains(witness.get(i))) {
        return new Flaw(
            "witness[" + i + "]", "witness item " + witness.get(i) + " is read by no block");
      }
    }
    Set<CryptoHash> unread = new TreeSet<>(storage.unread());
    for (int i = 0; i < codes.size(); i++) {
      CryptoHash hash = codes.get(i);
      if (unread.contains(hash) || wanted.contains(hash) || brought.hashes().contains(hash)) {
        return new Flaw(
            "codes[" + i + "]",
            "code " + hash + " is called by no block, or stands elsewhere in the bundle");
      }
    }
    return null;
  }
}
