package dev.vitrine.runtime.action;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.FeesConfig;

/**
 * Gas and compute (both u64) of one thing. Sums and products that leave u64 end in {@link
 * GasOverflow}.
 */
public record Cost(long gas, long compute) {
  /** Nothing. */
  public static final Cost ZERO = new Cost(0, 0);

  /** What sending costs; {@code sir}: the sender is the receiver. */
  public static Cost send(FeesConfig fees, ActionCost cost, boolean sir) {
    return new Cost(fees.fee(cost).send(sir), fees.fee(cost).sendCompute(sir));
  }

  /** What executing costs. */
  public static Cost exec(FeesConfig fees, ActionCost cost) {
    return new Cost(fees.fee(cost).execution(), fees.fee(cost).executionCompute());
  }

  /** Both together. */
  public Cost plus(Cost other) {
    return new Cost(add(gas, other.gas), add(compute, other.compute));
  }

  /** This many of it. */
  public Cost times(long count) {
    return new Cost(multiply(gas, count), multiply(compute, count));
  }

  /** The sum of two u64. */
  public static long add(long a, long b) {
    long sum = a + b;
    if (Long.compareUnsigned(sum, a) < 0) {
      throw new GasOverflow();
    }
    return sum;
  }

  private static long multiply(long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    long product = a * b;
    if (Long.divideUnsigned(product, b) != a) {
      throw new GasOverflow();
    }
    return product;
  }
}
