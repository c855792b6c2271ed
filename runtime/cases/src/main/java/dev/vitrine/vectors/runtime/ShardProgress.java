package dev.vitrine.vectors.runtime;

import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** One shard between blocks: its state, its last chunk header, receipts on their way to it. */
final class ShardProgress {
  final long shardId;
  CryptoHash root;

  /** What the last chunk header says. */
  CongestionInfo headerCongestion = CongestionInfo.ZERO;

  BandwidthRequests headerRequests = BandwidthRequests.EMPTY;

  /** Height of the block with the last chunk; genesis counts. */
  long lastIncluded;

  /** What the last application of a new chunk gave for the next header. */
  private CongestionInfo nextCongestion = CongestionInfo.ZERO;

  private BandwidthRequests nextRequests = BandwidthRequests.EMPTY;
  private List<Receipt> outgoing = List.of();

  /** Receipts of blocks in which this shard had no chunk, newest block first. */
  private List<Receipt> collected = new ArrayList<>();

  ShardProgress(long shardId, CryptoHash root, long genesisHeight) {
    this.shardId = shardId;
    this.root = root;
    this.lastIncluded = genesisHeight;
  }

  /** A new chunk's header is in the block: returns the receipts that it carries. */
  List<Receipt> include(long height) {
    headerCongestion = nextCongestion;
    headerRequests = nextRequests;
    lastIncluded = height;
    List<Receipt> carried = outgoing;
    outgoing = List.of();
    return carried;
  }

  /** Receipts of this block that are for this shard. */
  void receive(List<Receipt> ofBlock) {
    List<Receipt> all = new ArrayList<>(ofBlock);
    all.addAll(collected);
    collected = all;
  }

  /** Receipts from outside come after all others. */
  void receiveLast(List<Receipt> injected) {
    collected.addAll(injected);
  }

  /** All receipts for a new chunk. */
  List<Receipt> takeReceipts() {
    List<Receipt> all = collected;
    collected = new ArrayList<>();
    return all;
  }

  void applied(boolean isNewChunk, ApplyResult result) {
    root = result.stateRoot();
    if (isNewChunk) {
      nextCongestion = result.congestionInfo();
      nextRequests = result.bandwidthRequests();
      outgoing = result.outgoingReceipts();
    }
  }

  /** Receipts that no chunk has taken yet, sent or received. */
  int undelivered() {
    return outgoing.size() + collected.size();
  }

  /** Receipts that no chunk has taken yet. */
  List<Receipt> inFlight() {
    List<Receipt> all = new ArrayList<>(outgoing);
    all.addAll(collected);
    return all;
  }
}
