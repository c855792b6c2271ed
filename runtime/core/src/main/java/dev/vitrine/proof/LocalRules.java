package dev.vitrine.proof;

import dev.vitrine.block.GasPrice;
import dev.vitrine.block.LocalBlocks;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * The rules of chain {@code vitrine-local} (docs/design.md §9): its blocks are what the formulas
 * give, so that nobody chose a time, a limit, a hash or a random value.
 */
final class LocalRules {
  /** The last height whose time is a u64 of nanoseconds. */
  private static final long LAST_HEIGHT =
      LocalBlocks.GENESIS_HEIGHT
          + Long.divideUnsigned(-1L - LocalBlocks.GENESIS_TIMESTAMP, LocalBlocks.BLOCK_TIME);

  private LocalRules() {}

  /** What of a context is not as on any local chain, in words, or null. */
  static String wrong(ApplyContext context) {
    String field = wrongField(context);
    return field == null ? null : "the context's " + field + " is not the one of a local chain";
  }

  private static String wrongField(ApplyContext context) {
    long height = context.blockHeight();
    if (Long.compareUnsigned(height, LocalBlocks.GENESIS_HEIGHT) <= 0
        || Long.compareUnsigned(height, LAST_HEIGHT) > 0) {
      return "height";
    }
    if (context.blockTimestamp() != LocalBlocks.timestamp(height)) {
      return "timestamp";
    }
    boolean priced =
        context.gasPrice().compareTo(GasPrice.MIN) >= 0
            && context.gasPrice().compareTo(GasPrice.MAX) <= 0;
    if (!priced) {
      return "gas price";
    }
    if (context.gasLimit() != LocalBlocks.GAS_LIMIT) {
      return "gas limit";
    }
    if (!context.shardLayout().equals(ShardLayout.SINGLE)) {
      return "shard layout";
    }
    if (context.bandwidthRequests().size() != 1) {
      return "list of bandwidth requests";
    }
    boolean plain =
        context.isNewChunk()
            && context.epochHeight() == LocalBlocks.EPOCH_HEIGHT
            && context.epochId().equals(CryptoHash.ZERO)
            && context.validators().isEmpty()
            && context.validatorAccountsUpdate() == null
            && context.minimumStake().equals(LocalBlocks.MINIMUM_STAKE)
            && context.expiredTransactions().isEmpty();
    return plain ? null : "epoch or validator data";
  }

  /** What contradicts that these blocks begin at the genesis of a local chain, or null. */
  static Flaw contradiction(List<DecodedBlock> blocks) {
    Statement first = blocks.get(0).statement();
    CryptoHash root = first.preStateRoot();
    if (!root.equals(LocalBlocks.GENESIS_ROOT)) {
      return new Flaw(
          "genesis",
          "the genesis of " + LocalBlocks.CHAIN_ID + " has the root " + LocalBlocks.GENESIS_ROOT);
    }
    if (!first.previous().equals(CryptoHash.ZERO)) {
      return Flaw.ofStatement(
          0,
          "previous",
          "the first statement names one before it, though the bundle begins at genesis");
    }
    long before = LocalBlocks.GENESIS_HEIGHT;
    for (int i = 0; i < blocks.size(); i++) {
      ApplyContext context = blocks.get(i).context();
      String field = i == 0 ? wrongStart(context) : null;
      if (field == null) {
        field = wrongHash(context, root, before);
      }
      if (field != null) {
        return Flaw.ofBlock(
            i,
            "context",
            field
                + " of block "
                + Long.toUnsignedString(context.blockHeight())
                + " is not the one of a local chain with this genesis");
      }
      before = context.blockHeight();
    }
    return null;
  }

  /** Of the first block after genesis; of all others it follows from the block before. */
  private static String wrongStart(ApplyContext context) {
    if (!context.gasPrice().equals(GasPrice.MIN)) {
      return "gas price";
    }
    if (!context.congestion().equals(List.of(new ShardCongestion(0, CongestionInfo.ZERO, 0)))) {
      return "congestion";
    }
    boolean asked =
        !context
            .bandwidthRequests()
            .equals(List.of(new ShardBandwidthRequests(0, BandwidthRequests.EMPTY)));
    return asked ? "bandwidth requests" : null;
  }

  private static String wrongHash(ApplyContext context, CryptoHash root, long heightBefore) {
    long height = context.blockHeight();
    if (!context.blockHash().equals(LocalBlocks.blockHash(root, height))) {
      return "block hash";
    }
    if (!context.prevBlockHash().equals(LocalBlocks.blockHash(root, heightBefore))) {
      return "previous block hash";
    }
    return context.randomSeed().equals(LocalBlocks.randomSeed(root, height)) ? null : "random seed";
  }
}
