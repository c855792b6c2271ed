package dev.vitrine.runtime.transaction;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.ActionTotals;
import dev.vitrine.runtime.action.Cost;
import dev.vitrine.runtime.action.DelegateAction;
import dev.vitrine.runtime.action.GasOverflow;
import dev.vitrine.types.Balance;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/**
 * What a transaction costs its signer (docs/spec/runtime.md §3.4).
 *
 * @param burnt gas and compute of turning it into a receipt
 * @param receiptGasPrice the price at which the receipt's gas is bought
 * @param burntAmount what that gas costs, in yoctoNEAR
 * @param gasCost all gas: burnt now, and set aside for the receipt
 * @param depositCost deposits
 * @param totalCost both
 */
public record TransactionCost(
    Cost burnt,
    Balance receiptGasPrice,
    Balance burntAmount,
    Balance gasCost,
    Balance depositCost,
    Balance totalCost) {

  /** The cost at this gas price; null if it does not fit into u64 or u128. */
  public static TransactionCost of(FeesConfig fees, Transaction transaction, Balance gasPrice) {
    try {
      return compute(fees, transaction, gasPrice);
    } catch (GasOverflow overflow) {
      return null;
    }
  }

  private static TransactionCost compute(
      FeesConfig fees, Transaction transaction, Balance gasPrice) {
    boolean sir = transaction.receiverId().equals(transaction.signerId());
    Cost burnt =
        Cost.send(fees, ActionCost.NEW_ACTION_RECEIPT, sir)
            .plus(ActionTotals.send(fees, sir, transaction.actions(), transaction.receiverId()))
            .plus(signatures(fees, transaction));
    long remaining =
        ActionTotals.congestionGas(fees, transaction.actions(), transaction.receiverId());
    Balance receiptGasPrice = gasPrice.max(fees.minGasPurchasePrice);
    Balance burntAmount = price(gasPrice, burnt.gas());
    Balance gasCost = sum(burntAmount, price(receiptGasPrice, remaining));
    Balance depositCost = ActionTotals.deposit(transaction.actions());
    return new TransactionCost(
        burnt, receiptGasPrice, burntAmount, gasCost, depositCost, sum(gasCost, depositCost));
  }

  /** Checking ML-DSA-65 signatures costs extra: the signer's and those of delegate actions. */
  private static Cost signatures(FeesConfig fees, Transaction transaction) {
    Cost cost = signature(fees, transaction.publicKey());
    for (Action action : transaction.actions()) {
      if (action instanceof DelegateAction delegate) {
        cost = cost.plus(signature(fees, delegate.publicKey()));
      }
    }
    return cost;
  }

  private static Cost signature(FeesConfig fees, PublicKey key) {
    long gas = key.type() == KeyType.ML_DSA_65 ? fees.mlDsa65VerificationCost : 0;
    return gas == 0 ? Cost.ZERO : new Cost(gas, gas);
  }

  /** Gas times price. */
  private static Balance price(Balance gasPrice, long gas) {
    return checked(gasPrice.timesChecked(gas));
  }

  private static Balance sum(Balance a, Balance b) {
    return checked(a.plusChecked(b));
  }

  private static Balance checked(Balance balanceOrNull) {
    if (balanceOrNull == null) {
      throw new GasOverflow();
    }
    return balanceOrNull;
  }
}
