package dev.vitrine.runtime.chunk;

import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.receipt.ReceiptIds;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.state.PromiseYieldStatus;
import dev.vitrine.state.PromiseYieldTimeout;
import dev.vitrine.state.QueueIndices;
import dev.vitrine.state.Row;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** Yields: kept until they are resumed or time out (docs/spec/runtime.md §4.4, §4.8). */
final class Yields {
  private final Chunk chunk;
  private final ActionReceipts actions;

  Yields(Chunk chunk, ActionReceipts actions) {
    this.chunk = chunk;
    this.actions = actions;
  }

  /** Keeps a receipt that waits to be resumed, under the id of the one thing it waits for. */
  void keep(Receipt receipt) {
    List<CryptoHash> inputs = ((ActionReceipt) receipt.body()).inputDataIds();
    if (inputs.size() != 1) {
      // No contract can make one; the reference stops here, too.
      throw new InconsistentState(receipt + " is a yield that waits for " + inputs.size());
    }
    CryptoHash dataId = inputs.get(0);
    chunk.state.setReceipt(TrieKey.promiseYieldReceipt(receipt.receiverId(), dataId), receipt);
    chunk.commit(StateChangeCause.Kind.POSTPONED_RECEIPT, receipt.id());
  }

  /** Executes the receipt that waits for this. Nothing happens if it was resumed before. */
  void resume(Receipt receipt) {
    AccountId account = receipt.receiverId();
    DataReceipt data = (DataReceipt) receipt.body();
    CryptoHash dataId = data.dataId();
    TrieKey statusRow = TrieKey.promiseYieldStatus(account, dataId);
    if (data.data() == null
        && chunk.state.get(statusRow, PromiseYieldStatus::read)
            == PromiseYieldStatus.RESUME_INITIATED) {
      // A time-out that came too late: the real answer is on its way.
      return;
    }
    TrieKey row = TrieKey.promiseYieldReceipt(account, dataId);
    Receipt waiting = chunk.state.get(row, Receipt::read);
    if (waiting == null) {
      return;
    }
    chunk.state.remove(row);
    chunk.state.remove(statusRow);
    if (chunk.has(ProtocolFeature.YIELD_WITH_ID)) {
      forgetYieldId(account, dataId);
    }
    chunk.state.setReceivedData(account, dataId, data.data());
    actions.execute(waiting);
  }

  private void forgetYieldId(AccountId account, CryptoHash dataId) {
    TrieKey row = TrieKey.dataIdToYieldId(account, dataId);
    CryptoHash yieldId = chunk.state.get(row, CryptoHash::read);
    if (yieldId != null) {
      chunk.state.remove(TrieKey.yieldIdToDataId(account, yieldId));
      chunk.state.remove(row);
    }
  }

  /**
   * Resumes, with nothing, what has waited too long: the receipt for that is sent and comes back in
   * a later block. Returns the entries that were taken off the queue.
   */
  List<PromiseYieldTimeout> timeOut() {
    QueueIndices before = chunk.state.yieldTimeouts();
    QueueIndices queue = before;
    List<PromiseYieldTimeout> processed = new ArrayList<>();
    long sent = 0;
    while (!queue.isEmpty() && !chunk.isFull()) {
      TrieKey row = TrieKey.promiseYieldTimeout(queue.first());
      PromiseYieldTimeout entry = chunk.state.need(row, PromiseYieldTimeout::read);
      if (Long.compareUnsigned(entry.expiresAt(), chunk.height()) > 0) {
        break;
      }
      AccountId account = entry.accountId();
      if (chunk.update().contains(TrieKey.promiseYieldReceipt(account, entry.dataId()))) {
        CryptoHash id = ReceiptIds.derive(entry.dataId(), chunk.height(), sent++);
        DataReceipt nothing = new DataReceipt(true, entry.dataId(), null);
        chunk.sink.send(new Receipt(account, account, id, nothing));
      }
      processed.add(entry);
      chunk.state.remove(row);
      queue = queue.popped(1);
    }
    if (!queue.equals(before)) {
      chunk.state.set(TrieKey.single(Row.PROMISE_YIELD_INDICES), queue);
    }
    return processed;
  }
}
