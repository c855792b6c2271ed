package dev.vitrine.runtime.chunk;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/** Data receipts: kept until the receipt that waits for them comes (runtime.md §4.4). */
final class DataReceipts {
  private final Chunk chunk;
  private final ActionReceipts actions;

  DataReceipts(Chunk chunk, ActionReceipts actions) {
    this.chunk = chunk;
    this.actions = actions;
  }

  /** Keeps the data; if it was the last that a receipt waited for, executes that one. */
  void process(Receipt receipt) {
    AccountId receiver = receipt.receiverId();
    DataReceipt data = (DataReceipt) receipt.body();
    chunk.state.setReceivedData(receiver, data.dataId(), data.data());
    TrieKey waitingRow = TrieKey.postponedReceiptId(receiver, data.dataId());
    CryptoHash waiting = chunk.state.get(waitingRow, CryptoHash::read);
    if (waiting != null) {
      chunk.state.remove(waitingRow);
      TrieKey countRow = TrieKey.pendingDataCount(receiver, waiting);
      int count = chunk.state.need(countRow, BorshReader::u32);
      if (count == 1) {
        chunk.state.remove(countRow);
        TrieKey row = TrieKey.postponedReceipt(receiver, waiting);
        Receipt ready = chunk.state.need(row, Receipt::read);
        chunk.state.remove(row);
        actions.execute(ready);
        return;
      }
      if (count == 0) {
        throw new InconsistentState("receipt " + waiting + " waits for nothing, yet waits");
      }
      chunk.state.setPendingDataCount(receiver, waiting, count - 1);
    }
    chunk.commit(StateChangeCause.Kind.POSTPONED_RECEIPT, receipt.id());
  }
}
