package dev.vitrine.vm.gas;

import dev.vitrine.config.ActionCost;
import dev.vitrine.config.ExtCost;
import dev.vitrine.config.ExtCosts;
import dev.vitrine.vm.StorageCharges;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;

/**
 * Counts the gas of one call (docs/spec/vm.md §2). All amounts are unsigned. What does not fit ends
 * the call by {@link dev.vitrine.vm.error.HostAbort}; the counter then holds what was burnt.
 */
public final class GasCounter implements StorageCharges {
  private static final HostError INTEGER_OVERFLOW = HostError.of(HostErrorKind.INTEGER_OVERFLOW);
  private static final HostError GAS_EXCEEDED = HostError.of(HostErrorKind.GAS_EXCEEDED);
  private static final HostError GAS_LIMIT_EXCEEDED =
      HostError.of(HostErrorKind.GAS_LIMIT_EXCEEDED);

  private final ExtCosts costs;
  private final long maxGasBurnt;
  private final long prepaid;
  private final boolean isView;
  private final Profile profile = new Profile();

  private long burnt;
  private long promisesGas;
  private long gasLimit;
  private long sendActionCompute;

  /**
   * A counter that has counted nothing.
   *
   * @param maxGasBurnt most gas that may be burnt
   * @param prepaid gas attached; does not matter in views
   */
  public GasCounter(ExtCosts costs, long maxGasBurnt, long prepaid, boolean isView) {
    this.costs = costs;
    this.maxGasBurnt = maxGasBurnt;
    this.prepaid = isView ? -1 : prepaid;
    this.isView = isView;
    this.gasLimit = Unsigned.min(maxGasBurnt, this.prepaid);
  }

  /** Gas burnt so far. */
  public long burnt() {
    return burnt;
  }

  /** Gas burnt, and set aside for receipts. */
  public long used() {
    return promisesGas + burnt;
  }

  /** Gas that is neither burnt nor set aside. */
  public long remaining() {
    return Unsigned.minusSaturating(prepaid, used());
  }

  /** Gas that may still be burnt before a limit is hit. */
  public long remainingToLimit() {
    return Unsigned.minusSaturating(gasLimit, burnt);
  }

  /** What the gas went for; complete after {@link #finish}. */
  public Profile profile() {
    return profile;
  }

  /** Burns gas for wasm (§2.2). */
  public void burn(long gas) {
    HostError error = tryBurn(gas);
    if (error != null) {
      throw error.abort();
    }
  }

  /** Burns gas, or says why it cannot. */
  public HostError tryBurn(long gas) {
    long newBurnt = burnt + gas;
    if (Unsigned.carried(newBurnt, burnt)) {
      return INTEGER_OVERFLOW;
    }
    if (Long.compareUnsigned(newBurnt, gasLimit) <= 0) {
      burnt = newBurnt;
      return null;
    }
    return exceeded(newBurnt, newBurnt + promisesGas);
  }

  /** Burns {@code burn} and sets aside {@code use} − {@code burn}, or says why it cannot (§2.3). */
  private HostError tryDeduct(long burn, long use) {
    long forPromises = use - burn;
    long newPromises = promisesGas + forPromises;
    long newBurnt = burnt + burn;
    long newUsed = newBurnt + newPromises;
    if (Unsigned.carried(newPromises, promisesGas)
        || Unsigned.carried(newBurnt, burnt)
        || Unsigned.carried(newUsed, newBurnt)) {
      return INTEGER_OVERFLOW;
    }
    if (Long.compareUnsigned(newBurnt, maxGasBurnt) > 0
        || Long.compareUnsigned(newUsed, prepaid) > 0) {
      return exceeded(newBurnt, newUsed);
    }
    if (forPromises != 0 && !isView) {
      gasLimit = Unsigned.min(maxGasBurnt, prepaid - newPromises);
    }
    burnt = newBurnt;
    promisesGas = newPromises;
    return null;
  }

  /** Clamps to the limits; the error prefers the limit of burning (§2.4). */
  private HostError exceeded(long newBurnt, long newUsed) {
    burnt = Unsigned.min(newBurnt, Unsigned.min(prepaid, maxGasBurnt));
    promisesGas = Unsigned.minusSaturating(Unsigned.min(prepaid, newUsed), burnt);
    return Long.compareUnsigned(newBurnt, maxGasBurnt) > 0 ? GAS_LIMIT_EXCEEDED : GAS_EXCEEDED;
  }

  /** Sets gas aside for a receipt. */
  public void prepay(long gas) {
    HostError error = tryDeduct(0, gas);
    if (error != null) {
      throw error.abort();
    }
  }

  /** Charges a host cost once. */
  public void payBase(ExtCost cost) {
    HostError error = tryPay(cost, costs.gas(cost));
    if (error != null) {
      throw error.abort();
    }
  }

  /** Charges a host cost {@code count} times. A product that overflows burns nothing. */
  public void payPer(ExtCost cost, long count) {
    long gas = costs.gas(cost);
    if (Unsigned.productOverflows(gas, count)) {
      throw INTEGER_OVERFLOW.abort();
    }
    HostError error = tryPay(cost, gas * count);
    if (error != null) {
      throw error.abort();
    }
  }

  /** What could still be burnt counts for the cost that did not fit. */
  private HostError tryPay(ExtCost cost, long gas) {
    long before = burnt;
    HostError error = tryBurn(gas);
    profile.addExt(cost.ordinal(), Unsigned.minusSaturating(burnt, before));
    return error;
  }

  /**
   * Burns {@code burn} and sets aside {@code use} − {@code burn} for an action (§2.5).
   *
   * @param compute of what is burnt
   */
  public void payAction(ActionCost cost, long burn, long compute, long use) {
    long before = burnt;
    HostError error = tryDeduct(burn, use);
    long gas = Unsigned.minusSaturating(burnt, before);
    profile.addAction(cost.ordinal(), gas);
    long newCompute = sendActionCompute + (error == null ? compute : gas);
    if (Unsigned.carried(newCompute, sendActionCompute)) {
      throw INTEGER_OVERFLOW.abort();
    }
    sendActionCompute = newCompute;
    if (error != null) {
      throw error.abort();
    }
  }

  /**
   * Charges for loading a contract of {@code length} bytes (§2.7).
   *
   * @return whether it fitted
   */
  public boolean payLoading(int length) {
    long bytes = costs.gas(ExtCost.CONTRACT_LOADING_BYTES) * length;
    return tryPay(ExtCost.CONTRACT_LOADING_BYTES, bytes) == null
        && tryPay(ExtCost.CONTRACT_LOADING_BASE, costs.gas(ExtCost.CONTRACT_LOADING_BASE)) == null;
  }

  /** Completes the profile. Returns the compute of the call (§2.6). */
  public long finish() {
    profile.finish(burnt);
    long compute = Unsigned.addSaturating(profile.extCompute(costs), sendActionCompute);
    return Unsigned.addSaturating(compute, profile.wasm());
  }

  @Override
  public void trieNodesTouched(long count) {
    payPer(ExtCost.TOUCHING_TRIE_NODE, count);
  }

  @Override
  public void cachedTrieNodesAccessed(long count) {
    payPer(ExtCost.READ_CACHED_TRIE_NODE, count);
  }

  @Override
  public void evictedBytes(long count) {
    payPer(ExtCost.STORAGE_WRITE_EVICTED_BYTE, count);
  }

  @Override
  public void removedBytes(long count) {
    payPer(ExtCost.STORAGE_REMOVE_RET_VALUE_BYTE, count);
  }
}
