package dev.vitrine.runtime.congestion;

import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.action.Cost;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;

/** Receipts that wait in this shard for their turn, first in, first out (runtime.md §2.4, §4.2). */
public final class DelayedQueue {
  private final ShardState state;
  private final FeesConfig fees;
  private QueueIndices indices;
  private long addedGas;
  private long addedBytes;
  private long removedGas;
  private long removedBytes;

  /** The queue as the state has it. */
  public DelayedQueue(ShardState state, FeesConfig fees) {
    this.state = state;
    this.fees = fees;
    this.indices = state.queue(Row.DELAYED_RECEIPT_INDICES);
  }

  /** How many wait. */
  public long length() {
    return indices.length();
  }

  /** Puts a receipt at the end. */
  public void push(Receipt receipt) {
    QueuedReceipt queued = QueuedReceipt.of(fees, receipt);
    addedGas = Cost.add(addedGas, queued.gas());
    addedBytes += queued.size();
    state.update().set(TrieKey.delayedReceipt(indices.next()), queued.toBytes());
    setIndices(indices.pushed());
  }

  /** Takes the first receipt, or null if none waits. */
  public Receipt pop() {
    if (indices.isEmpty()) {
      return null;
    }
    TrieKey row = TrieKey.delayedReceipt(indices.first());
    QueuedReceipt queued = QueuedReceipt.read(state, row, fees);
    state.remove(row);
    setIndices(indices.popped(1));
    removedGas = Cost.add(removedGas, queued.gas());
    removedBytes += queued.size();
    return queued.receipt();
  }

  private void setIndices(QueueIndices newIndices) {
    indices = newIndices;
    state.set(TrieKey.single(Row.DELAYED_RECEIPT_INDICES), newIndices);
  }

  /** Counts what was added and removed; only now, because nobody looks before. */
  public void count(OwnCongestion congestion) {
    congestion.changeDelayed(addedGas, removedGas);
    congestion.addBytes(addedBytes);
    congestion.removeBytes(removedBytes);
  }
}
