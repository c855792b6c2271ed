package dev.vitrine.runtime.congestion;

import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.ReceiptGroup;
import dev.vitrine.state.ReceiptGroupsQueueData;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.Balance;

/**
 * The receipts of one outgoing buffer, counted in groups of about 100 kB, so that bandwidth can be
 * asked for without reading them (docs/spec/runtime.md §5.2).
 */
final class ReceiptGroups {
  private static final long MAX_GROUP_SIZE = 100_000;
  private static final Balance MAX_GROUP_GAS = Balance.yocto(-1);

  private final ShardState state;
  private final long receivingShard;
  private ReceiptGroupsQueueData data;

  private ReceiptGroups(ShardState state, long receivingShard, ReceiptGroupsQueueData data) {
    this.state = state;
    this.receivingShard = receivingShard;
    this.data = data;
  }

  /** The groups that the state has for this buffer, or null. */
  static ReceiptGroups load(ShardState state, long receivingShard) {
    ReceiptGroupsQueueData data =
        state.get(TrieKey.receiptGroupsQueueData(receivingShard), ReceiptGroupsQueueData::read);
    return data == null ? null : new ReceiptGroups(state, receivingShard, data);
  }

  /** No groups yet. */
  static ReceiptGroups empty(ShardState state, long receivingShard) {
    return new ReceiptGroups(state, receivingShard, ReceiptGroupsQueueData.EMPTY);
  }

  /** How many receipts are counted. */
  long totalReceipts() {
    return data.totalReceipts();
  }

  /** Counts a receipt at the end of the buffer. */
  void push(long size, long gas) {
    Balance receiptGas = Balance.yocto(gas);
    data =
        new ReceiptGroupsQueueData(
            data.indices(),
            data.totalSize() + size,
            data.totalGas().plus(receiptGas),
            data.totalReceipts() + 1);
    ReceiptGroup added = new ReceiptGroup(size, receiptGas);
    if (data.indices().isEmpty()) {
      append(added);
      return;
    }
    long last = data.indices().next() - 1;
    ReceiptGroup group = read(last);
    ReceiptGroup sum = new ReceiptGroup(group.size() + size, group.gas().plus(receiptGas));
    if (sum.size() > MAX_GROUP_SIZE || sum.gas().compareTo(MAX_GROUP_GAS) > 0) {
      write(last, group);
      append(added);
    } else {
      write(last, sum);
      writeData();
    }
  }

  /** Uncounts the receipt at the front of the buffer. */
  void pop(long size, long gas) {
    Balance receiptGas = Balance.yocto(gas);
    QueueIndices indices = data.indices();
    if (indices.isEmpty() || data.totalReceipts() == 0) {
      throw new InconsistentState("the receipt groups for shard " + receivingShard + " lack one");
    }
    long first = indices.first();
    ReceiptGroup group = read(first);
    ReceiptGroup rest = new ReceiptGroup(group.size() - size, group.gas().minus(receiptGas));
    if (rest.size() == 0) {
      state.remove(item(first));
      indices = indices.popped(1);
    } else {
      write(first, rest);
    }
    data =
        new ReceiptGroupsQueueData(
            indices,
            data.totalSize() - size,
            data.totalGas().minus(receiptGas),
            data.totalReceipts() - 1);
    writeData();
  }

  /** Bytes of group number {@code offset} from the front, or -1 if there are fewer. */
  long size(long offset) {
    return offset < data.indices().length() ? read(data.indices().first() + offset).size() : -1;
  }

  private void append(ReceiptGroup group) {
    write(data.indices().next(), group);
    data =
        new ReceiptGroupsQueueData(
            data.indices().pushed(), data.totalSize(), data.totalGas(), data.totalReceipts());
    writeData();
  }

  private ReceiptGroup read(long index) {
    return state.need(item(index), ReceiptGroup::read);
  }

  private void write(long index, ReceiptGroup group) {
    state.set(item(index), group);
  }

  private void writeData() {
    state.set(TrieKey.receiptGroupsQueueData(receivingShard), data);
  }

  private TrieKey item(long index) {
    return TrieKey.receiptGroupsQueueItem(receivingShard, index);
  }
}
