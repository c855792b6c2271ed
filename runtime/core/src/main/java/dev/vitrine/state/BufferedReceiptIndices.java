package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The buffers of outgoing receipts by receiving shard. Only shards to which something was pushed
 * once have an entry, and it stays (docs/spec/runtime.md §2.4). Immutable.
 */
public final class BufferedReceiptIndices implements Borsh {
  /** No shard; it has no record in the state. */
  public static final BufferedReceiptIndices EMPTY = new BufferedReceiptIndices(new TreeMap<>());

  private final TreeMap<Long, QueueIndices> byShard;

  private BufferedReceiptIndices(TreeMap<Long, QueueIndices> byShard) {
    this.byShard = byShard;
  }

  /** Reads the map, whose keys must ascend. */
  public static BufferedReceiptIndices read(BorshReader in) {
    TreeMap<Long, QueueIndices> byShard = new TreeMap<>();
    in.list(
        entry -> {
          long shard = entry.u64();
          if (shard < 0 || (!byShard.isEmpty() && shard <= byShard.lastKey())) {
            throw entry.refuse("shards of buffered receipts do not ascend");
          }
          return byShard.put(shard, QueueIndices.read(entry));
        });
    return new BufferedReceiptIndices(byShard);
  }

  @Override
  public void write(BorshWriter out) {
    out.u32(byShard.size());
    for (Map.Entry<Long, QueueIndices> entry : byShard.entrySet()) {
      out.u64(entry.getKey()).value(entry.getValue());
    }
  }

  /** The buffer for this shard; empty if it never had an item. */
  public QueueIndices get(long shard) {
    QueueIndices indices = byShard.get(shard);
    return indices == null ? QueueIndices.EMPTY : indices;
  }

  /** These indices with another buffer for one shard. */
  public BufferedReceiptIndices with(long shard, QueueIndices indices) {
    TreeMap<Long, QueueIndices> copy = new TreeMap<>(byShard);
    copy.put(shard, indices);
    return new BufferedReceiptIndices(copy);
  }

  /** The shards that have an entry, ascending. */
  public List<Long> shards() {
    return Collections.unmodifiableList(new ArrayList<>(byShard.keySet()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BufferedReceiptIndices that && byShard.equals(that.byShard);
  }

  @Override
  public int hashCode() {
    return byShard.hashCode();
  }
}
