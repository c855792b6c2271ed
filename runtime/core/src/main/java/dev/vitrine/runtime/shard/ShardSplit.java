package dev.vitrine.runtime.shard;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.util.List;

/**
 * A shard of an older layout and the shards that it became, in order. New shards always get higher
 * ids.
 *
 * @param recent whether it was in the layout just before
 */
public record ShardSplit(long parent, List<Long> children, boolean recent) implements Borsh {
  /** A shard becomes at least one shard. */
  public ShardSplit {
    children = List.copyOf(children);
    if (children.isEmpty()) {
      throw new IllegalArgumentException("shard " + parent + " is split into nothing");
    }
  }

  /** Reads the borsh form. */
  public static ShardSplit read(BorshReader in) {
    return new ShardSplit(in.u64(), in.list(BorshReader::u64), in.bool());
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(parent).list(children, BorshWriter::u64).bool(recent);
  }
}
