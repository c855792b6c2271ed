package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.PromiseYieldStatus;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.TrieStop;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.External.YieldReceipt;
import dev.vitrine.vm.error.HostAbort;
import java.util.List;

/**
 * Promises of a contract that wait to be resumed (docs/spec/runtime.md §4.8, docs/spec/vm.md §8.4).
 * What cannot be read ends the call by {@link HostAbort}.
 */
final class ContractYields {
  private final ShardState state;
  private final AccountId account;
  private final NewReceipts receipts;

  ContractYields(ShardState state, AccountId account, NewReceipts receipts) {
    this.state = state;
    this.account = account;
    this.receipts = receipts;
  }

  /** A receipt to the account itself that waits for this data. */
  YieldReceipt create(CryptoHash dataId) {
    int receipt = receipts.add(new ReceiptDraft(account, List.of(dataId), true));
    state.setYieldStatus(account, dataId, PromiseYieldStatus.YIELDED);
    return new YieldReceipt(receipt, dataId);
  }

  /** The same, to be resumed by an id that the contract chose. */
  YieldReceipt create(CryptoHash yieldId, CryptoHash dataId) {
    YieldReceipt receipt = create(dataId);
    state.set(TrieKey.yieldIdToDataId(account, yieldId), dataId);
    state.set(TrieKey.dataIdToYieldId(account, dataId), yieldId);
    return receipt;
  }

  /** Whether a promise with this id waits. */
  boolean isTaken(CryptoHash yieldId) {
    return has(TrieKey.yieldIdToDataId(account, yieldId));
  }

  /** What the promise with this id waits for, or null. */
  CryptoHash dataId(CryptoHash yieldId) {
    try {
      return state.get(TrieKey.yieldIdToDataId(account, yieldId), CryptoHash::read);
    } catch (TrieStop | InconsistentState stop) {
      throw HostAbort.external(stop);
    }
  }

  /** Resumes a promise; false if none waits for this data. */
  boolean resume(CryptoHash dataId, byte[] data) {
    // Both rows are looked up whatever the first says: both belong to the proof.
    boolean waiting = has(TrieKey.promiseYieldReceipt(account, dataId));
    boolean known = has(TrieKey.promiseYieldStatus(account, dataId));
    if (!waiting && !known) {
      return false;
    }
    receipts.addResume(dataId, data);
    state.setYieldStatus(account, dataId, PromiseYieldStatus.RESUME_INITIATED);
    return true;
  }

  private boolean has(TrieKey row) {
    try {
      return state.update().contains(row);
    } catch (TrieStop stop) {
      throw HostAbort.external(stop);
    }
  }
}
