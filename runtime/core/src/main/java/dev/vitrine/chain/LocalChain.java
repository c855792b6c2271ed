package dev.vitrine.chain;

import dev.vitrine.block.GasPrice;
import dev.vitrine.block.LocalBlocks;
import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.BlockInputs;
import dev.vitrine.proof.GenesisRow;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of one shard whose blocks are made when asked for (docs/design.md §9). Its state is kept
 * by root, so that every earlier root can still be read.
 */
public final class LocalChain {
  private static final long SHARD = 0;

  private final Applier applier;
  private int protocolVersion;
  private final MemoryTrieStorage states;
  private final CryptoHash genesisRoot;
  private Head head;

  /**
   * Where a chain stands: all that the next block takes from the ones before, beside the state.
   *
   * @param height of the last block
   * @param stateRoot after it
   * @param nextGasPrice price of the next block, yoctoNEAR per gas
   * @param congestion of the last result
   * @param bandwidth of the last result
   * @param receipts sent by the last block and not received yet
   * @param delayed receipts in the delayed queue
   */
  public record Head(
      long height,
      CryptoHash stateRoot,
      Balance nextGasPrice,
      CongestionInfo congestion,
      BandwidthRequests bandwidth,
      List<Receipt> receipts,
      long delayed) {
    /** Whether something still has to run; yields and receipts that wait for data do not count. */
    public boolean inFlight() {
      return !receipts.isEmpty() || delayed != 0 || congestion.receiptBytes() != 0;
    }
  }

  /** A chain at its genesis, with the rules of this protocol version. */
  public LocalChain(Applier applier, int protocolVersion, List<GenesisRow> genesis) {
    this.applier = applier;
    this.protocolVersion = protocolVersion;
    this.states = new MemoryTrieStorage();
    List<TrieEntry> entries = new ArrayList<>(genesis.size());
    for (GenesisRow row : genesis) {
      entries.add(new TrieEntry(row.key(), row.value()));
    }
    this.genesisRoot = states.keep(Trie.open(states, CryptoHash.ZERO).update(entries));
    this.head =
        new Head(
            LocalBlocks.GENESIS_HEIGHT,
            genesisRoot,
            GasPrice.MIN,
            CongestionInfo.ZERO,
            BandwidthRequests.EMPTY,
            List.of(),
            0);
  }

  /** A chain that stands where another one stands and goes its own way from there. */
  LocalChain(LocalChain other) {
    this.applier = other.applier;
    this.protocolVersion = other.protocolVersion;
    this.states = other.states;
    this.genesisRoot = other.genesisRoot;
    this.head = other.head;
  }

  /** The protocol version. */
  public int protocolVersion() {
    return protocolVersion;
  }

  /** The rules from the next block on. */
  public void setProtocolVersion(int version) {
    protocolVersion = version;
  }

  /** Where the chain stands. */
  public Head head() {
    return head;
  }

  /** Whether this chain has had a state with this root. */
  public boolean knows(CryptoHash root) {
    return states.holds(root);
  }

  /** Takes rows over that another chain object changed, and stands where it stood. */
  public void adopt(List<TrieEntry> changedRows, Head newHead) {
    CryptoHash root = states.keep(Trie.open(states, head.stateRoot()).update(changedRows));
    if (!root.equals(newHead.stateRoot())) {
      throw new IllegalArgumentException(
          "the rows give the root " + root + ", not " + newHead.stateRoot());
    }
    head = newHead;
  }

  /** The state root of genesis. */
  public CryptoHash genesisRoot() {
    return genesisRoot;
  }

  /** The hash that transactions name as a recent block. */
  public CryptoHash transactionBlockHash() {
    return LocalBlocks.blockHash(genesisRoot, LocalBlocks.GENESIS_HEIGHT);
  }

  /** The state after the last block, for reading. */
  public Trie state() {
    return Trie.open(states, head.stateRoot());
  }

  /** A state that this chain has had, for reading. */
  public Trie stateAt(CryptoHash root) {
    return Trie.open(states, root);
  }

  /** The context of the next block if it has this height. */
  public ApplyContext contextAt(long height) {
    return new ApplyContext(
        protocolVersion,
        LocalBlocks.CHAIN_ID,
        SHARD,
        ShardLayout.SINGLE,
        height,
        LocalBlocks.timestamp(height),
        LocalBlocks.blockHash(genesisRoot, height),
        LocalBlocks.blockHash(genesisRoot, head.height()),
        CryptoHash.ZERO,
        LocalBlocks.EPOCH_HEIGHT,
        LocalBlocks.randomSeed(genesisRoot, height),
        head.nextGasPrice(),
        LocalBlocks.GAS_LIMIT,
        true,
        List.of(new ShardCongestion(SHARD, head.congestion(), 0)),
        List.of(new ShardBandwidthRequests(SHARD, head.bandwidth())),
        List.of(),
        LocalBlocks.MINIMUM_STAKE,
        null,
        List.of());
  }

  /**
   * Makes the next block with these transactions; the chain then stands after it.
   *
   * @throws IllegalStateException if the block cannot be applied: a bug, since all state is here
   */
  public AppliedBlock produce(List<SignedTransaction> transactions) {
    ApplyContext context = contextAt(head.height() + 1);
    BlockInputs inputs = new BlockInputs(List.copyOf(transactions), head.receipts());
    Applied applied = applier.apply(context, head.stateRoot(), states, inputs);
    if (applied instanceof ApplyFailure failure) {
      throw new IllegalStateException(
          "block " + context.blockHeight() + " cannot be applied: " + failure.reason());
    }
    ApplyResult result = (ApplyResult) applied;
    AppliedBlock block = new AppliedBlock(context, inputs, head.stateRoot(), result);
    states.keep(result.trieChanges());
    head =
        new Head(
            context.blockHeight(),
            result.stateRoot(),
            GasPrice.next(context.gasPrice(), context.gasLimit(), result.gasBurnt()),
            result.congestionInfo(),
            result.bandwidthRequests(),
            result.outgoingReceipts(),
            result.delayedReceiptsCount());
    return block;
  }
}
