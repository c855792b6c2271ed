package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * A queue in the state: its items have the indices {@code first} to {@code next} − 1 (unsigned).
 * The record stays when the queue is empty (docs/spec/runtime.md §2.4).
 */
public record QueueIndices(long first, long next) implements Borsh {
  /** A queue that never had an item; it has no record in the state. */
  public static final QueueIndices EMPTY = new QueueIndices(0, 0);

  /** Reads first and next. */
  public static QueueIndices read(BorshReader in) {
    long first = in.u64();
    return new QueueIndices(first, in.u64());
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(first).u64(next);
  }

  /** Items in the queue. */
  public long length() {
    return next - first;
  }

  /** Whether the queue has no item. */
  public boolean isEmpty() {
    return first == next;
  }

  /** The queue with one more item at the end. */
  public QueueIndices pushed() {
    return new QueueIndices(first, Math.addExact(next, 1));
  }

  /** The queue with {@code count} fewer items at the front. */
  public QueueIndices popped(long count) {
    if (count < 0 || count > length()) {
      throw new IllegalArgumentException("popping " + count + " of " + length() + " items");
    }
    return new QueueIndices(first + count, next);
  }
}
