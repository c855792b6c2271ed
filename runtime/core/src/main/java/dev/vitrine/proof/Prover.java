package dev.vitrine.proof;

import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.MerkleTree;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.outcome.ExecutionOutcome;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.trie.TrieChanges;
import dev.vitrine.trie.TriePathNodes;
import dev.vitrine.types.CryptoHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes small proofs out of a bundle, which it executes for that: outcomes and the nodes of
 * post-states stand in no bundle. A bundle from genesis has the whole state; another one can show
 * only what its blocks read or wrote.
 */
public final class Prover {
  private final Bundle bundle;
  private final List<DecodedBlock> blocks;
  private final Applier applier;

  /** A prover of what is in this bundle. */
  public Prover(Bundle bundle, Applier applier) {
    this.bundle = bundle;
    this.blocks = DecodedBlock.decode(bundle);
    this.applier = applier;
  }

  /** Where in the bundle the block with this height is, or -1. */
  public int indexOf(long height) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).statement().height() == height) {
        return i;
      }
    }
    return -1;
  }

  /** How many blocks the bundle has. */
  public int blockCount() {
    return blocks.size();
  }

  /**
   * The proof of a row, or of its absence.
   *
   * @param index of the block in the bundle
   * @param after whether in the state after the block, else before it
   * @param key raw trie key
   * @throws UnprovableException if the bundle does not hold the nodes
   */
  public ValueProof value(int index, boolean after, byte[] key) {
    List<byte[]> items = new ArrayList<>(items());
    if (bundle.genesis() != null) {
      addInserted(items, GenesisState.changes(bundle.genesis()));
    }
    int last = after ? index : index - 1;
    for (int i = 0; i <= last; i++) {
      addInserted(items, apply(i).trieChanges());
    }
    BundleBlock block = bundle.blocks().get(index);
    Statement statement = block.statement();
    CryptoHash root = after ? statement.postStateRoot() : statement.preStateRoot();
    TriePathNodes path = TriePathNodes.of(new PartialTrieStorage(items), root, key);
    if (path.missing() != null) {
      throw new UnprovableException(
          "the bundle does not hold node "
              + path.missing()
              + " on the path of this key; no block of it went there, and only a bundle from genesis"
              + " has the whole state");
    }
    return new ValueProof(
        statement,
        block.signature(),
        after,
        key,
        path.value(),
        path.nodes(),
        bundle.endorsements());
  }

  private static void addInserted(List<byte[]> items, TrieChanges changes) {
    for (TrieChanges.Insertion insertion : changes.insertions()) {
      items.add(insertion.payload());
    }
  }

  /**
   * The proof of an outcome.
   *
   * @param id a transaction's hash or a receipt's id
   * @throws UnprovableException if no block of the bundle has such an outcome
   */
  public OutcomeProof outcome(CryptoHash id) {
    for (int i = 0; i < blocks.size(); i++) {
      List<ExecutionOutcome> outcomes = apply(i).outcomes();
      for (int j = 0; j < outcomes.size(); j++) {
        if (outcomes.get(j).id().equals(id)) {
          return outcome(bundle.blocks().get(i), outcomes, j);
        }
      }
    }
    throw new UnprovableException(
        "no block of the bundle has an outcome of " + id + "; 'vitrine inspect' lists them");
  }

  private OutcomeProof outcome(BundleBlock block, List<ExecutionOutcome> outcomes, int index) {
    List<CryptoHash> leaves = new ArrayList<>();
    outcomes.forEach(outcome -> leaves.add(outcome.leaf()));
    MerklePath path = new MerkleTree(leaves).path(index);
    ExecutionOutcome outcome = outcomes.get(index);
    List<byte[]> logs = new ArrayList<>();
    outcome.logs().forEach(log -> logs.add(log.getBytes(StandardCharsets.UTF_8)));
    return new OutcomeProof(
        block.statement(),
        block.signature(),
        outcome.id(),
        outcome.partial(),
        logs,
        path,
        bundle.endorsements());
  }

  private ApplyResult apply(int index) {
    DecodedBlock block = blocks.get(index);
    PartialTrieStorage storage = new PartialTrieStorage(items());
    CryptoHash root = block.statement().preStateRoot();
    Applied applied = applier.apply(block.context(), root, storage, block.inputs());
    if (applied instanceof ApplyFailure failure) {
      throw new UnprovableException(
          "block "
              + Long.toUnsignedString(block.statement().height())
              + " cannot be executed: "
              + failure.reason());
    }
    return (ApplyResult) applied;
  }

  /** Witness, codes, and the codes that transactions bring. */
  private List<byte[]> items() {
    List<byte[]> items = new ArrayList<>(bundle.witness());
    items.addAll(bundle.codes());
    items.addAll(BroughtCodes.of(blocks));
    return items;
  }
}
