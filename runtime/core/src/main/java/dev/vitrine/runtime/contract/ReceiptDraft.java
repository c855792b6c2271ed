package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeterministicStateInitAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.StateInit;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceiver;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A receipt that a contract is putting together (docs/spec/vm.md §8.1). */
final class ReceiptDraft {
  /** A state init whose entries come one by one. */
  private record Init(
      GlobalContractIdentifier code, Balance deposit, TreeMap<byte[], byte[]> data) {
    Action finish() {
      List<StateInit.Entry> entries = new ArrayList<>(data.size());
      data.forEach((key, value) -> entries.add(new StateInit.Entry(key, value)));
      return new DeterministicStateInitAction(new StateInit(code, entries), deposit);
    }
  }

  private final AccountId receiverId;
  private final List<CryptoHash> inputDataIds;
  private final boolean promiseYield;
  private final List<DataReceiver> outputDataReceivers = new ArrayList<>();

  /** {@link Action}s, and {@link Init}s where one will be. */
  private final List<Object> actions = new ArrayList<>();

  private AccountId refundTo;

  ReceiptDraft(AccountId receiverId, List<CryptoHash> inputDataIds, boolean promiseYield) {
    this.receiverId = receiverId;
    this.inputDataIds = inputDataIds;
    this.promiseYield = promiseYield;
  }

  AccountId receiverId() {
    return receiverId;
  }

  boolean promiseYield() {
    return promiseYield;
  }

  /** What a yield waits for. */
  CryptoHash firstInput() {
    return inputDataIds.get(0);
  }

  void refundTo(AccountId account) {
    refundTo = account;
  }

  void addOutput(CryptoHash dataId, AccountId waiting) {
    outputDataReceivers.add(new DataReceiver(dataId, waiting));
  }

  /** Appends an action; returns its number. */
  int append(Action action) {
    actions.add(action);
    return actions.size() - 1;
  }

  /** Appends a state init without entries; returns its number. */
  int appendStateInit(GlobalContractIdentifier code, Balance deposit) {
    actions.add(new Init(code, deposit, new TreeMap<>(TrieKey::compare)));
    return actions.size() - 1;
  }

  /** The entries of state init number {@code index}, or null if that is none. */
  TreeMap<byte[], byte[]> stateInitData(long index) {
    return index >= 0 && index < actions.size() && actions.get((int) index) instanceof Init init
        ? init.data
        : null;
  }

  /** Gives the call at {@code index} more gas; false if that is beyond u64. */
  boolean addGas(int index, long gas) {
    FunctionCallAction call = (FunctionCallAction) actions.get(index);
    long sum = call.gas() + gas;
    if (Long.compareUnsigned(sum, gas) < 0) {
      return false;
    }
    actions.set(index, new FunctionCallAction(call.methodName(), call.args(), sum, call.deposit()));
    return true;
  }

  /** The receipt, in the name of the contract's account; signer and price are the outer one's. */
  Receipt finish(AccountId contract, ActionReceipt outer) {
    List<Action> finished = new ArrayList<>(actions.size());
    for (Object action : actions) {
      finished.add(action instanceof Init init ? init.finish() : (Action) action);
    }
    return new Receipt(
        contract,
        receiverId,
        CryptoHash.ZERO,
        new ActionReceipt(
            2,
            promiseYield,
            outer.signerId(),
            refundTo,
            outer.signerPublicKey(),
            outer.gasPrice(),
            outputDataReceivers,
            inputDataIds,
            finished));
  }
}
