package dev.vitrine.runtime.action;

import dev.vitrine.vm.gas.Profile;

/** What the actions of a receipt spend: gas, u64, and compute (docs/spec/runtime.md §3.5, §4.5). */
public final class ActionGas {
  private long burnt;
  private long burntByCalls;
  private long used;
  private long compute;
  private Profile profile;

  /** Burns gas and compute. */
  public void burn(Cost cost) {
    burnt = Cost.add(burnt, cost.gas());
    used = Cost.add(used, cost.gas());
    compute = Cost.add(compute, cost.compute());
  }

  /** Sets gas aside that a new receipt will burn. */
  void reserve(long gas) {
    used = Cost.add(used, gas);
  }

  /** Compute without gas. */
  void addCompute(long amount) {
    compute = Cost.add(compute, amount);
  }

  /** What a contract burnt and used, and where the gas went. */
  public void addCall(long callBurnt, long callUsed, long callCompute, Profile callProfile) {
    burnt = Cost.add(burnt, callBurnt);
    burntByCalls = Cost.add(burntByCalls, callBurnt);
    used = Cost.add(used, callUsed);
    compute = Cost.add(compute, callCompute);
    if (profile == null) {
      profile = new Profile();
    }
    profile.add(callProfile);
  }

  /** Gas burnt. */
  public long burnt() {
    return burnt;
  }

  /** The part of it that contracts burnt. */
  public long burntByCalls() {
    return burntByCalls;
  }

  /** Gas burnt and gas set aside for new receipts. */
  public long used() {
    return used;
  }

  /** Compute. */
  public long compute() {
    return compute;
  }

  /** Where contracts spent their gas; null if none ran. */
  public Profile profile() {
    return profile;
  }
}
