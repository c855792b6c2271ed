package dev.vitrine.runtime.congestion;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.CongestionInfo;

/**
 * What a block knows of one shard's congestion: the info in the shard's last chunk header and how
 * many chunks were missed since (u64).
 */
public record ShardCongestion(long shardId, CongestionInfo info, long missedChunks)
    implements Borsh {
  /** Reads the borsh form. */
  public static ShardCongestion read(BorshReader in) {
    return new ShardCongestion(in.u64(), CongestionInfo.read(in), in.u64());
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(shardId).value(info).u64(missedChunks);
  }
}
