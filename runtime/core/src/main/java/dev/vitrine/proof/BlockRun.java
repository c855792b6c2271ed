package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.types.CryptoHash;
import java.util.Collection;
import java.util.List;

/**
 * One block applied again, on the partial trie of the witness at its own pre-state root: what
 * contradicts, what is missing, and what it read. It needs nothing of the other blocks' runs.
 *
 * @param contradiction the first difference between what is stated and what came out, or null
 * @param missing a node or code that was not there, or null
 * @param outcomes how many there were
 * @param gas that it burnt; its gas limit where it could not run
 * @param proof hashes of the nodes and values that it read
 * @param held rows with receipts that it changed
 * @param codes of the bundle's own codes, those that it asked for
 */
record BlockRun(
    Flaw contradiction,
    Flaw missing,
    int outcomes,
    long gas,
    Collection<CryptoHash> proof,
    List<Journeys.Held> held,
    List<CryptoHash> codes)
    implements Borsh {

  static BlockRun of(int index, DecodedBlock block, BundleItems items, Applier applier) {
    Statement said = block.statement();
    String where = "block " + Long.toUnsignedString(said.height()) + ": ";
    if (!RuntimeConfig.isSupported(said.protocolVersion())) {
      return not(null, unknownVersion(index, said, where), block);
    }
    PartialTrieStorage storage = items.storage().reader(Limits.LOADS);
    Applied applied = applier.apply(block.context(), said.preStateRoot(), storage, block.inputs());
    if (applied instanceof ApplyFailure failure) {
      boolean isMissing = failure.kind() == ApplyFailure.Kind.MISSING_NODE;
      String path = isMissing ? "witness" : "blocks[" + index + "]";
      Flaw flaw = new Flaw(path, where + failure.reason());
      return not(isMissing ? null : flaw, isMissing ? flaw : null, block);
    }
    ApplyResult result = (ApplyResult) applied;
    return new BlockRun(
        difference(index, said, where, result),
        null,
        result.outcomes().size(),
        result.gasBurnt(),
        result.proof().hashes(),
        Journeys.held(result.stateChanges()),
        items.codes().stream().filter(storage::wasRead).toList());
  }

  /** A block that could not run: after it nobody asks what was read. */
  private static BlockRun not(Flaw contradiction, Flaw missing, DecodedBlock block) {
    long gas = block.context().gasLimit();
    return new BlockRun(contradiction, missing, 0, gas, List.of(), List.of(), List.of());
  }

  static BlockRun read(BorshReader in) {
    return new BlockRun(
        in.option(Flaw::read),
        in.option(Flaw::read),
        in.u32(),
        in.u64(),
        in.list(CryptoHash::read),
        in.list(Journeys.Held::read),
        in.list(CryptoHash::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.option(contradiction).option(missing).u32(outcomes).u64(gas);
    out.list(List.copyOf(proof)).list(held).list(codes);
  }

  private static Flaw unknownVersion(int index, Statement said, String where) {
    return Flaw.ofStatement(
        index,
        "protocol_version",
        where
            + "protocol version "
            + said.protocolVersion()
            + " is not among the versions "
            + RuntimeConfig.OLDEST
            + " to "
            + RuntimeConfig.NEWEST
            + " that this release can execute");
  }

  private static Flaw difference(int index, Statement said, String where, ApplyResult result) {
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
}
