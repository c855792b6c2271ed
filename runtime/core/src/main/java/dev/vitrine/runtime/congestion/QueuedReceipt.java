package dev.vitrine.runtime.congestion;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.action.ActionTotals;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.StateStoredReceipt;
import dev.vitrine.state.TrieKey;

/**
 * A receipt of the delayed queue or an outgoing buffer with the gas and size that it was counted
 * with (docs/spec/runtime.md §2.4, §5.1).
 *
 * @param gas u64
 * @param inGroups whether the buffer's receipt groups count it
 */
record QueuedReceipt(Receipt receipt, long gas, long size, boolean inGroups) {
  /** A receipt about to be stored. */
  static QueuedReceipt of(FeesConfig fees, Receipt receipt) {
    return new QueuedReceipt(receipt, congestionGas(fees, receipt), receipt.size(), true);
  }

  /** What this row, which must be there, holds. */
  static QueuedReceipt read(ShardState state, TrieKey row, FeesConfig fees) {
    byte[] value = state.update().get(row);
    if (value == null) {
      throw new InconsistentState("row " + row + " should be there: its queue counts it");
    }
    try {
      StateStoredReceipt stored = StateStoredReceipt.parse(value);
      Receipt receipt = BorshReader.readAll(stored.receipt(), Receipt::read);
      return stored.hasMetadata()
          ? new QueuedReceipt(
              receipt,
              stored.congestionGas(),
              stored.congestionSize(),
              stored.countsInReceiptGroups())
          : new QueuedReceipt(receipt, congestionGas(fees, receipt), receipt.size(), false);
    } catch (BorshException e) {
      throw new InconsistentState("row " + row + " is malformed: " + e.getMessage());
    }
  }

  /** Gas that a receipt counts with: all that it may burn. Only receipts that act at once count. */
  static long congestionGas(FeesConfig fees, Receipt receipt) {
    return receipt.body() instanceof ActionReceipt action && !action.promiseYield()
        ? ActionTotals.congestionGas(fees, action.actions(), receipt.receiverId())
        : 0;
  }

  /** The row's value. */
  byte[] toBytes() {
    return StateStoredReceipt.of(receipt.unsafeBorsh(), gas, size).toBytes();
  }
}
