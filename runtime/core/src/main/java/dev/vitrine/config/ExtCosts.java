package dev.vitrine.config;

/** Gas and compute of every {@link ExtCost}, in arrays by its number: looked up on every charge. */
public final class ExtCosts {
  private final long[] gas = new long[ExtCost.count()];
  private final long[] compute = new long[ExtCost.count()];

  ExtCosts(ParameterText p) {
    for (ExtCost cost : ExtCost.values()) {
      long[] value = p.cost("ext." + cost.key());
      gas[cost.ordinal()] = value[0];
      compute[cost.ordinal()] = value[1];
    }
  }

  /** Gas per unit. */
  public long gas(ExtCost cost) {
    return gas[cost.ordinal()];
  }

  /** Compute per unit. */
  public long compute(ExtCost cost) {
    return compute[cost.ordinal()];
  }
}
