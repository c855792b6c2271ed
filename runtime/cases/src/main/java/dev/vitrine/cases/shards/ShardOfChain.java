package dev.vitrine.cases.shards;

import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.BlockInputs;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** One shard of a {@link ShardedChain}: its state, and what is on its way to and from it. */
public final class ShardOfChain {
  final int index;
  private final MemoryTrieStorage storage = new MemoryTrieStorage();
  private final List<AppliedBlock> applied = new ArrayList<>();
  CryptoHash root;
  CongestionInfo congestion = CongestionInfo.ZERO;
  BandwidthRequests bandwidth = BandwidthRequests.EMPTY;
  long missed;

  /** What came since the last chunk, in the order of application. */
  List<Receipt> incoming = new ArrayList<>();

  /** What the last application sent, and what the last chunk carries of the one before. */
  private List<Receipt> sent = List.of();

  List<Receipt> carried = List.of();
  CryptoHash receiptsRoot = ShardedChain.receiptTree(List.of()).root();

  ShardOfChain(int index, List<TrieEntry> rows) {
    this.index = index;
    this.root = storage.load(rows);
  }

  /** What was applied in each block, also in those without a chunk of the shard. */
  public List<AppliedBlock> applied() {
    return applied;
  }

  long id() {
    return ShardedChain.LAYOUT.shardIds().get(index);
  }

  /** A chunk header names what the application of the chunk before sent. */
  void includeChunk() {
    carried = sent;
    sent = List.of();
    receiptsRoot = ShardedChain.receiptTree(carried).root();
  }

  void miss(boolean there, long step) {
    missed = there ? 0 : missed + step;
  }

  void apply(ApplyContext context, List<SignedTransaction> transactions) {
    boolean there = context.isNewChunk();
    BlockInputs inputs =
        new BlockInputs(
            there ? transactions : List.of(), there ? List.copyOf(incoming) : List.of());
    var outcome = ShardedChain.APPLIER.apply(context, root, storage, inputs);
    if (outcome instanceof ApplyFailure failure) {
      throw new IllegalStateException(failure.reason());
    }
    ApplyResult result = (ApplyResult) outcome;
    applied.add(new AppliedBlock(context, inputs, root, result));
    storage.keep(result.trieChanges());
    root = result.stateRoot();
    congestion = result.congestionInfo();
    bandwidth = result.bandwidthRequests();
    if (there) {
      incoming = new ArrayList<>();
      sent = result.outgoingReceipts();
    }
  }
}
