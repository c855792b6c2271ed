package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.GasOverflow;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.DataReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** All receipts that one call makes, in order (docs/spec/vm.md §8). */
final class NewReceipts {
  private record Weight(int receipt, int action, long weight) {}

  private final List<ReceiptDraft> drafts = new ArrayList<>();
  private final List<DataReceipt> resumes = new ArrayList<>();
  private final List<Weight> weights = new ArrayList<>();

  ReceiptDraft get(int receipt) {
    return drafts.get(receipt);
  }

  int add(ReceiptDraft draft) {
    drafts.add(draft);
    return drafts.size() - 1;
  }

  void addResume(CryptoHash dataId, byte[] data) {
    resumes.add(new DataReceipt(true, dataId, data));
  }

  void addCall(int receipt, FunctionCallAction call, long gasWeight) {
    int action = get(receipt).append(call);
    if (gasWeight != 0) {
      weights.add(new Weight(receipt, action, gasWeight));
    }
  }

  /** The receipts that wait to be resumed, in order. */
  List<ReceiptDraft> yields() {
    List<ReceiptDraft> yields = new ArrayList<>();
    for (ReceiptDraft draft : drafts) {
      if (draft.promiseYield()) {
        yields.add(draft);
      }
    }
    return yields;
  }

  /**
   * Gives unused gas to the calls by their weights, what is left over by rounding to the last
   * (§8.4).
   *
   * @return how much was given: all of it, or nothing when no call has a weight
   */
  long distributeGas(long unused) {
    if (weights.isEmpty() || unused == 0) {
      return 0;
    }
    Balance sum = Balance.ZERO;
    for (Weight weight : weights) {
      sum = sum.plus(Balance.yocto(weight.weight));
    }
    long given = 0;
    for (int i = 0; i < weights.size(); i++) {
      Weight weight = weights.get(i);
      long share = share(unused, weight.weight, sum);
      given += share;
      if (i + 1 == weights.size()) {
        share += unused - given;
      }
      if (!get(weight.receipt).addGas(weight.action, share)) {
        throw new GasOverflow();
      }
    }
    return unused;
  }

  /** unused · weight / sum, rounded down; weights and their sum can be beyond 64 bits. */
  private static long share(long unused, long weight, Balance sum) {
    Balance product = Balance.product(unused, weight);
    if (product.high() == 0 && sum.high() == 0) {
      return Long.divideUnsigned(product.low(), sum.low());
    }
    return product.toBigInteger().divide(sum.toBigInteger()).longValue();
  }

  /** The receipts as they are sent: those with actions, then those that resume. */
  List<Receipt> finish(AccountId contract, ActionReceipt outer) {
    List<Receipt> receipts = new ArrayList<>(drafts.size() + resumes.size());
    for (ReceiptDraft draft : drafts) {
      receipts.add(draft.finish(contract, outer));
    }
    for (DataReceipt resume : resumes) {
      receipts.add(new Receipt(contract, contract, CryptoHash.ZERO, resume));
    }
    return receipts;
  }
}
