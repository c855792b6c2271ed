package dev.vitrine.proof;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.transaction.SignedTransaction;
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
  private final Set<CryptoHash> broughtByTransactions;
  private final Set<CryptoHash> wanted = new TreeSet<>();
  private String contradiction;
  private String missing;
  private int outcomes;

  Reexecution(Bundle bundle, List<DecodedBlock> blocks, Applier applier) {
    this.bundle = bundle;
    this.blocks = blocks;
    this.applier = applier;
    this.broughtByTransactions = new TreeSet<>();
  }

  /** Whether the items stand in the one order that the format allows. */
  private static String disorder(String list, List<CryptoHash> hashes) {
    for (int i = 1; i < hashes.size(); i++) {
      if (hashes.get(i - 1).compareTo(hashes.get(i)) >= 0) {
        return list + "[" + i + "] is not above the item before it by hash";
      }
    }
    return null;
  }

  private static List<CryptoHash> hashes(List<byte[]> items) {
    List<CryptoHash> hashes = new ArrayList<>(items.size());
    for (byte[] item : items) {
      hashes.add(CryptoHash.owning(Sha256.hash(item)));
    }
    return hashes;
  }

  void check(Findings findings) {
    List<CryptoHash> witness = hashes(bundle.witness());
    List<CryptoHash> codes = hashes(bundle.codes());
    String disorder = disorder("witness", witness);
    if (disorder == null) {
      disorder = disorder("codes", codes);
    }
    List<byte[]> items = new ArrayList<>(bundle.witness());
    items.addAll(bundle.codes());
    items.addAll(deployedCodes());
    PartialTrieStorage storage = new PartialTrieStorage(items);
    for (DecodedBlock block : blocks) {
      run(block, storage);
    }
    findings.unless(
        missing == null ? "Everything ran again, all equal" : "What could run again is equal",
        "Running it again gives something else",
        contradiction,
        outcomes + " outcomes in " + blocks.size() + " blocks");
    String idle =
        disorder != null ? disorder : missing != null ? null : idle(witness, codes, storage);
    if (missing != null) {
      findings.missing("The witness is not complete", missing);
    }
    if (idle != null) {
      findings.contradicted("The witness holds something that nobody reads", idle);
    } else if (missing == null && contradiction == null) {
      findings.holds(
          "The witness is complete",
          witness.size()
              + " nodes and values, "
              + codes.size()
              + " codes; none missing, none unread");
    }
  }

  private List<byte[]> deployedCodes() {
    List<byte[]> deployed = new ArrayList<>();
    for (DecodedBlock block : blocks) {
      for (SignedTransaction signed : block.inputs().transactions()) {
        for (Action action : signed.transaction().actions()) {
          if (action instanceof DeployContractAction deploy
              && broughtByTransactions.add(CryptoHash.owning(Sha256.hash(deploy.code())))) {
            deployed.add(deploy.code());
          }
        }
      }
    }
    return deployed;
  }

  private void run(DecodedBlock block, PartialTrieStorage storage) {
    Applied applied =
        applier.apply(block.context(), block.statement().preStateRoot(), storage, block.inputs());
    if (applied instanceof ApplyFailure failure) {
      String where = "block " + block.statement().height() + ": " + failure.reason();
      if (failure.kind() == ApplyFailure.Kind.MISSING_NODE) {
        missing = missing == null ? where : missing;
      } else {
        contradiction = contradiction == null ? where : contradiction;
      }
      return;
    }
    ApplyResult result = (ApplyResult) applied;
    outcomes += result.outcomes().size();
    wanted.addAll(hashes(result.proof()));
    if (contradiction == null) {
      contradiction = difference(block.statement(), result);
    }
  }

  private static String difference(Statement said, ApplyResult result) {
    String block = "block " + Long.toUnsignedString(said.height()) + ": ";
    if (!said.postStateRoot().equals(result.stateRoot())) {
      return block + unequal("post_state_root", said.postStateRoot(), result.stateRoot());
    }
    if (!said.outcomeRoot().equals(result.outcomeRoot())) {
      return block + unequal("outcome_root", said.outcomeRoot(), result.outcomeRoot());
    }
    CryptoHash resultHash = BlockResult.of(result).hash();
    if (!said.result().equals(resultHash)) {
      return block + unequal("result", said.result(), resultHash);
    }
    if (said.gasBurnt() != result.gasBurnt()) {
      return block
          + unequal(
              "gas_burnt",
              Long.toUnsignedString(said.gasBurnt()),
              Long.toUnsignedString(result.gasBurnt()));
    }
    return null;
  }

  private static String unequal(String field, Object said, Object found) {
    return field + " is stated as " + said + ", the run gives " + found;
  }

  /**
   * A witness item or code that no block asked for; exactly the wanted ones may be there, nodes and
   * values in the witness, code among the codes.
   */
  private String idle(
      List<CryptoHash> witness, List<CryptoHash> codes, PartialTrieStorage storage) {
    for (CryptoHash hash : witness) {
      if (!wanted.contains(hash)) {
        return "witness item " + hash + " is read by no block";
      }
    }
    Set<CryptoHash> unread = new TreeSet<>(storage.unread());
    for (CryptoHash hash : codes) {
      if (unread.contains(hash) || wanted.contains(hash) || broughtByTransactions.contains(hash)) {
        return "code " + hash + " is called by no block, or stands elsewhere in the bundle";
      }
    }
    return null;
  }
}
