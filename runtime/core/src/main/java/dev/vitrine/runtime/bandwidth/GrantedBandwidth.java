package dev.vitrine.runtime.bandwidth;

import dev.vitrine.runtime.shard.ShardLayout;

/** How many bytes each shard may send to each other one in this block. */
public final class GrantedBandwidth {
  private final ShardLayout layout;
  private final long[][] granted;

  GrantedBandwidth(ShardLayout layout, long[][] granted) {
    this.layout = layout;
    this.granted = granted;
  }

  /** Bytes from one shard to another; none for shards that the layout does not have. */
  public long between(long sender, long receiver) {
    int from = layout.indexOf(sender);
    int to = layout.indexOf(receiver);
    return from < 0 || to < 0 ? 0 : granted[from][to];
  }
}
