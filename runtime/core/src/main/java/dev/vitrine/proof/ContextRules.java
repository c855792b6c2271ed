package dev.vitrine.proof;

import dev.vitrine.block.LocalBlocks;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;

/** What holds of every context by itself, whatever came before (docs/proof-format.md, 3). */
final class ContextRules {
  private ContextRules() {}

  /** The first rule that a context breaks, in words, or null. */
  static String contradiction(ApplyContext context) {
    ShardLayout layout = context.shardLayout();
    if (layout.indexOf(context.shardId()) < 0) {
      return "the context's shard layout has no shard " + Long.toUnsignedString(context.shardId());
    }
    boolean allShards = context.congestion().size() == layout.size();
    for (ShardCongestion shard : context.congestion()) {
      allShards &= layout.indexOf(shard.shardId()) >= 0;
    }
    if (!allShards) {
      return "the context's congestion infos are not those of the shards of its layout";
    }
    for (ShardBandwidthRequests shard : context.bandwidthRequests()) {
      if (layout.indexOf(shard.shardId()) < 0) {
        return "the context has bandwidth requests of a shard that its layout does not have";
      }
    }
    if (context.isNewChunk() && own(context).missedChunks() != 0) {
      return "the context counts missed chunks of a shard whose chunk is there";
    }
    return context.chainId().equals(LocalBlocks.CHAIN_ID) ? LocalRules.wrong(context) : null;
  }

  /** The congestion of the context's own shard, which it has by the rules above. */
  static ShardCongestion own(ApplyContext context) {
    for (ShardCongestion shard : context.congestion()) {
      if (shard.shardId() == context.shardId()) {
        return shard;
      }
    }
    throw new IllegalStateException("a context without its own shard");
  }
}
