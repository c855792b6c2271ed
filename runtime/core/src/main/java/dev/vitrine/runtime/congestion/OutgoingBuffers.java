package dev.vitrine.runtime.congestion;

import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.BufferedReceiptIndices;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import java.util.HashMap;
import java.util.Map;

/** Receipts that could not be sent yet, one queue for each receiving shard (runtime.md §5.1). */
final class OutgoingBuffers {
  private final ShardState state;
  private final FeesConfig fees;
  private final Map<Long, ReceiptGroups> groups = new HashMap<>();
  private BufferedReceiptIndices indices;

  /** The buffers as the state has them. */
  OutgoingBuffers(ShardState state, FeesConfig fees) {
    this.state = state;
    this.fees = fees;
    BufferedReceiptIndices stored =
        state.get(TrieKey.single(Row.BUFFERED_RECEIPT_INDICES), BufferedReceiptIndices::read);
    this.indices = stored == null ? BufferedReceiptIndices.EMPTY : stored;
    for (long shard : indices.shards()) {
      ReceiptGroups loaded = ReceiptGroups.load(state, shard);
      if (loaded != null) {
        groups.put(shard, loaded);
      }
    }
  }

  /** How many receipts wait for this shard. */
  long length(long shard) {
    return indices.get(shard).length();
  }

  /** Receipt number {@code offset} from the front, as it lies there. */
  QueuedReceipt peek(long shard, long offset) {
    TrieKey row = TrieKey.bufferedReceipt(shard, indices.get(shard).first() + offset);
    return QueuedReceipt.read(state, row, fees);
  }

  /** Puts a receipt at the end. */
  void push(long shard, QueuedReceipt queued) {
    groups
        .computeIfAbsent(shard, unused -> ReceiptGroups.empty(state, shard))
        .push(queued.size(), queued.gas());
    QueueIndices queue = indices.get(shard);
    state.update().set(TrieKey.bufferedReceipt(shard, queue.next()), queued.toBytes());
    setIndices(shard, queue.pushed());
  }

  /** Removes so many receipts from the front. */
  void pop(long shard, long count) {
    if (count == 0) {
      return;
    }
    QueueIndices queue = indices.get(shard);
    for (long i = 0; i < count; i++) {
      state.remove(TrieKey.bufferedReceipt(shard, queue.first() + i));
    }
    setIndices(shard, queue.popped(count));
  }

  private void setIndices(long shard, QueueIndices queue) {
    indices = indices.with(shard, queue);
    state.set(TrieKey.single(Row.BUFFERED_RECEIPT_INDICES), indices);
  }

  /** The groups of this buffer, or null if none were ever counted. */
  ReceiptGroups groups(long shard) {
    return groups.get(shard);
  }
}
