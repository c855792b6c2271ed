package dev.vitrine.runtime.chunk;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.config.Ratio;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.ActionExecution;
import dev.vitrine.runtime.action.ActionTotals;
import dev.vitrine.runtime.action.Cost;
import dev.vitrine.runtime.action.GasOverflow;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Refunds;
import dev.vitrine.types.Balance;
import java.util.List;

/**
 * Who gets what of a receipt's gas and deposits when its actions are done (docs/spec/runtime.md
 * §4.5 steps 5 to 8, §4.6). Gas was bought at the receipt's price; it burns at the burn price.
 */
final class GasSettlement {
  private final ActionExecution execution;
  private final FeesConfig fees;
  private final boolean costIncrease;
  private final Balance purchasePrice;
  private final Balance burnPrice;
  private Balance deficit = Balance.ZERO;
  private Balance surplus = Balance.ZERO;
  private Balance penalty = Balance.ZERO;
  private Balance accountCharge = Balance.ZERO;

  GasSettlement(ActionExecution execution) {
    this.execution = execution;
    this.fees = execution.config().fees;
    this.costIncrease = execution.has(ProtocolFeature.ACCOUNT_COST_INCREASE);
    this.purchasePrice = execution.body().gasPrice();
    Balance blockPrice = execution.context().gasPrice();
    this.burnPrice = costIncrease ? purchasePrice.min(blockPrice) : blockPrice;
  }

  /** Adds the refunds of deposits and gas to the new receipts; not for refunds themselves. */
  void refund(boolean accountExisted) {
    boolean failed = execution.error() != null;
    // Summed also when nothing is given back: deposits beyond u128 end the application, as in the
    // reference (runtime/runtime/src/lib.rs, refund_unspent_gas_and_deposits).
    Balance deposit = ActionTotals.deposit(execution.body().actions());
    long left = unusedGas(failed);
    long penaltyGas = penaltyGas(left);
    penalty = price(costIncrease ? burnPrice : purchasePrice, penaltyGas);
    Balance refund = price(purchasePrice, left).minusSaturating(penalty);
    if (burnPrice.compareTo(purchasePrice) > 0) {
      deficit = price(burnPrice.minus(purchasePrice), execution.gas().burnt());
    } else {
      surplus = price(purchasePrice.minus(burnPrice), execution.gas().burnt());
    }
    if (costIncrease) {
      boolean created = !accountExisted && execution.account() != null && !failed;
      refund = sum(refund, created ? chargeForAccount() : surplus);
    }
    if (failed && !deposit.isZero()) {
      execution.send(Refunds.ofBalance(execution.refundReceiverId(), deposit));
    }
    if (!refund.isZero()) {
      ActionReceipt body = execution.body();
      execution.send(Refunds.ofGas(body.signerId(), body.signerPublicKey(), refund));
    }
  }

  /** Gas that was paid for and is not needed any more. */
  private long unusedGas(boolean failed) {
    List<Action> actions = execution.body().actions();
    long paid =
        Cost.add(
            Cost.add(
                ActionTotals.prepaidGas(actions), ActionTotals.prepaidSend(fees, actions).gas()),
            Cost.add(
                ActionTotals.prepaidExec(fees, actions, execution.receiverId()).gas(),
                Cost.exec(fees, ActionCost.NEW_ACTION_RECEIPT).gas()));
    long spent = failed ? execution.gas().burnt() : execution.gas().used();
    if (Long.compareUnsigned(paid, spent) < 0) {
      throw new IllegalStateException("a receipt spent more gas than was paid for it");
    }
    return paid - spent;
  }

  private long penaltyGas(long left) {
    Ratio ratio = fees.gasRefundPenalty;
    long relative = share(left, ratio);
    long least = fees.minGasRefundPenalty;
    long gas = Long.compareUnsigned(relative, least) > 0 ? relative : least;
    return Long.compareUnsigned(gas, left) < 0 ? gas : left;
  }

  /** What is left of the surplus after an account's creation is charged as it should cost. */
  private Balance chargeForAccount() {
    Balance burnt = price(burnPrice, Cost.exec(fees, ActionCost.CREATE_ACCOUNT).gas());
    accountCharge = fees.accountCreationCharge.minusSaturating(burnt).min(surplus);
    return surplus.minus(accountCharge);
  }

  /** Gas that was bought cheaper than it burnt. */
  Balance deficit() {
    return deficit;
  }

  /** Tokens that the outcome says were burnt. */
  Balance tokensBurnt() {
    long gas = execution.isRefund() ? 0 : execution.gas().burnt();
    Balance burnt = price(burnPrice, gas).minus(deficit);
    if (!costIncrease) {
      burnt = sum(burnt, surplus);
    }
    return sum(sum(sum(burnt, penalty), accountCharge), execution.tokensBurnt());
  }

  /** The contract's share of what it burnt; also when the call failed. */
  Balance reward() {
    long gas = share(execution.gas().burntByCalls(), fees.burntGasReward);
    return price(costIncrease ? burnPrice : purchasePrice, gas);
  }

  /** gas · ratio, rounded down. Gas of a chunk is far below 2^63 / numerator. */
  private static long share(long gas, Ratio ratio) {
    return gas == 0 ? 0 : Long.divideUnsigned(gas * ratio.numerator(), ratio.denominator());
  }

  private static Balance price(Balance price, long gas) {
    return checked(price.timesChecked(gas));
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
