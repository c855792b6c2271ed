package dev.vitrine.runtime.action;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.List;

/**
 * Sums over a list of actions (docs/spec/runtime.md §3.4). A delegate action stands for its inner
 * actions, too, because whoever sends it pays for them. All end in {@link GasOverflow} beyond their
 * type.
 */
public final class ActionTotals {
  private ActionTotals() {}

  /** What sending all of them burns. */
  public static Cost send(
      FeesConfig fees, boolean sir, List<Action> actions, AccountId receiverId) {
    Cost total = Cost.ZERO;
    for (Action action : actions) {
      total = total.plus(action.sendCost(fees, sir, receiverId));
    }
    return total;
  }

  /** What sending the actions inside delegate actions will burn; nothing for others. */
  public static Cost prepaidSend(FeesConfig fees, List<Action> actions) {
    Cost total = Cost.ZERO;
    for (Action action : actions) {
      if (action instanceof DelegateAction delegate) {
        boolean sir = delegate.senderId().equals(delegate.receiverId());
        total = total.plus(send(fees, sir, delegate.actions(), delegate.receiverId()));
      }
    }
    return total;
  }

  /** What executing all of them will burn, the receipts that delegate actions make included. */
  public static Cost prepaidExec(FeesConfig fees, List<Action> actions, AccountId receiverId) {
    Cost total = Cost.ZERO;
    for (Action action : actions) {
      if (action instanceof DelegateAction delegate) {
        total =
            total
                .plus(prepaidExec(fees, delegate.actions(), delegate.receiverId()))
                .plus(action.execCost(fees, delegate.receiverId()))
                .plus(Cost.exec(fees, ActionCost.NEW_ACTION_RECEIPT));
      } else {
        total = total.plus(action.execCost(fees, receiverId));
      }
    }
    return total;
  }

  /** Gas attached to calls. */
  public static long prepaidGas(List<Action> actions) {
    long total = 0;
    for (Action action : actions) {
      if (action instanceof FunctionCallAction call) {
        total = Cost.add(total, call.gas());
      } else if (action instanceof DelegateAction delegate) {
        total = Cost.add(total, prepaidGas(delegate.actions()));
      }
    }
    return total;
  }

  /** Deposits. */
  public static Balance deposit(List<Action> actions) {
    Balance total = Balance.ZERO;
    for (Action action : actions) {
      Balance one =
          action instanceof DelegateAction delegate
              ? deposit(delegate.actions())
              : action.deposit();
      if (!one.isZero()) {
        total = total.plusChecked(one);
        if (total == null) {
          throw new GasOverflow();
        }
      }
    }
    return total;
  }

  /**
   * All gas that a receipt with these actions may still burn: its own execution, what it sends for
   * delegate actions, what is attached to calls. Congestion control counts with it.
   */
  public static long congestionGas(FeesConfig fees, List<Action> actions, AccountId receiverId) {
    long exec =
        Cost.add(
            prepaidExec(fees, actions, receiverId).gas(),
            Cost.exec(fees, ActionCost.NEW_ACTION_RECEIPT).gas());
    long fixed = Cost.add(exec, prepaidSend(fees, actions).gas());
    return Cost.add(fixed, prepaidGas(actions));
  }
}
