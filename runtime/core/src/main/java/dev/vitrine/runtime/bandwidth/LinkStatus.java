package dev.vitrine.runtime.bandwidth;

import dev.vitrine.config.CongestionConfig;
import dev.vitrine.runtime.congestion.CongestionLevel;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import java.util.List;

/** On which links receipts may be sent at all, by the shards' congestion and missed chunks. */
final class LinkStatus {
  private final boolean[] known;
  private final boolean[] missing;
  private final boolean[] full;
  private final int[] allowedSender;

  LinkStatus(ShardLayout layout, CongestionConfig config, List<ShardCongestion> shards) {
    int count = layout.size();
    known = new boolean[count];
    missing = new boolean[count];
    full = new boolean[count];
    allowedSender = new int[count];
    for (ShardCongestion shard : shards) {
      int index = layout.indexOf(shard.shardId());
      if (index >= 0) {
        known[index] = true;
        missing[index] = shard.missedChunks() != 0;
        full[index] = new CongestionLevel(config, shard).isFull();
        allowedSender[index] = layout.indexOf(shard.info().allowedShard());
      }
    }
  }

  /** Whether anything may be sent from one shard to another (by their places in the layout). */
  boolean isAllowed(int sender, int receiver) {
    if (!known[receiver] || missing[receiver] || (known[sender] && missing[sender])) {
      return false;
    }
    return !full[receiver] || sender == allowedSender[receiver];
  }
}
