package dev.vitrine.config;

/** What the contract VM needs: prices, limits, switches. */
public final class WasmConfig {
  /** Costs of host functions. */
  public final ExtCosts extCosts;

  /** Gas of an ordinary instruction. */
  public final long regularOpCost;

  /** Constant gas of a bulk instruction (docs/spec/vm.md §5.1). */
  public final long linearOpBaseCost;

  /** Gas of a bulk instruction per unit. */
  public final long linearOpUnitCost;

  /** Limits. */
  public final LimitConfig limits;

  /** Switches. */
  public final FeatureFlags flags;

  WasmConfig(ParameterText p) {
    extCosts = new ExtCosts(p);
    regularOpCost = p.number("wasm.regular_op_cost");
    linearOpBaseCost = p.number("wasm.linear_op_base_cost");
    linearOpUnitCost = p.number("wasm.linear_op_unit_cost");
    limits = new LimitConfig(p);
    flags = new FeatureFlags(p);
  }
}
