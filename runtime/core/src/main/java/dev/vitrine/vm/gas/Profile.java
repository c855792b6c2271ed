package dev.vitrine.vm.gas;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.config.ExtCosts;

/**
 * What gas went for: by host cost, by action, and the rest, which is wasm (docs/spec/vm.md §2.6).
 */
public final class Profile {
  private final long[] ext = new long[ExtCost.count()];
  private final long[] actions = new long[ActionCost.count()];
  private long wasm;

  void addExt(int cost, long gas) {
    ext[cost] += gas;
  }

  void addAction(int cost, long gas) {
    actions[cost] += gas;
  }

  /** What is not a host cost or an action is wasm. */
  void finish(long burnt) {
    long known = 0;
    for (long gas : ext) {
      known += gas;
    }
    for (long gas : actions) {
      known += gas;
    }
    wasm = Long.compareUnsigned(burnt, known) > 0 ? burnt - known : 0;
  }

  /** Gas for a host cost. */
  public long ext(ExtCost cost) {
    return ext[cost.ordinal()];
  }

  /** Gas for an action. */
  public long action(ActionCost cost) {
    return actions[cost.ordinal()];
  }

  /** Gas for the contract's own instructions. */
  public long wasm() {
    return wasm;
  }

  /** Adds another profile to this one. */
  public void add(Profile other) {
    for (int i = 0; i < ext.length; i++) {
      ext[i] += other.ext[i];
    }
    for (int i = 0; i < actions.length; i++) {
      actions[i] += other.actions[i];
    }
    wasm += other.wasm;
  }

  /** Compute of the host costs. */
  long extCompute(ExtCosts costs) {
    long sum = 0;
    for (int i = 0; i < ext.length; i++) {
      if (ext[i] != 0) {
        ExtCost cost = ExtCost.byIndex(i);
        sum =
            Unsigned.addSaturating(
                sum, Unsigned.timesOver(ext[i], costs.compute(cost), costs.gas(cost)));
      }
    }
    return sum;
  }
}
