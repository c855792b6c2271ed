package dev.vitrine.runtime.bandwidth;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/** The requests in the last chunk header of one shard. */
public record ShardBandwidthRequests(long shardId, BandwidthRequests requests) implements Borsh {
  /** Reads the borsh form. */
  public static ShardBandwidthRequests read(BorshReader in) {
    return new ShardBandwidthRequests(in.u64(), BandwidthRequests.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(shardId).value(requests);
  }
}
