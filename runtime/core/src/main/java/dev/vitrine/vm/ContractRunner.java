package dev.vitrine.vm;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.vm.error.FunctionCallError;
import dev.vitrine.vm.error.HostAbort;
import dev.vitrine.vm.error.HostError;
import dev.vitrine.vm.error.HostErrorKind;
import dev.vitrine.vm.error.LoadingError;
import dev.vitrine.vm.error.MethodResolveError;
import dev.vitrine.vm.error.VMRunnerError;
import dev.vitrine.vm.gas.GasCounter;
import dev.vitrine.wasm.FunctionExport;

/** Runs a method of a contract from code to outcome (docs/spec/vm.md §6.1, §6.2). */
public final class ContractRunner {
  private static final String TOO_BIG =
      "module instance size does not fit in pooling allocator requirements";

  private final Engine engine;
  private final PreparedCache cache;

  /** Runs on this engine, keeping what is prepared in this cache. */
  public ContractRunner(Engine engine, PreparedCache cache) {
    this.engine = engine;
    this.cache = cache;
  }

  /**
   * Runs {@code method}. The outcome's order of precedence is the protocol's: what is wrong first
   * in it hides the rest.
   */
  public RunResult run(
      ContractCode code,
      String method,
      VMContext context,
      External external,
      RuntimeConfig config) {
    PreparedContract contract = cache.get(code, config);
    if (contract == null) {
      return RunResult.of(new VMRunnerError.ContractCodeNotPresent());
    }
    if (!contract.loadable() && !config.wasm.flags.fixContractLoadingError) {
      return RunResult.of(new VMRunnerError.LoadingError(TOO_BIG));
    }
    GasCounter gas =
        new GasCounter(
            config.wasm.extCosts,
            context.isView() ? context.maxGasBurntView() : config.wasm.limits.maxGasBurnt,
            context.prepaidGas(),
            context.isView());
    VMLogic logic = new VMLogic(context, external, config, gas);
    FunctionCallError refusal = refusal(contract, method, config, gas);
    if (refusal != null) {
      return RunResult.of(logic.outcome(refusal));
    }
    MethodResolveError unresolved = resolve(contract, method);
    if (unresolved != null) {
      boolean keepsFee = config.wasm.flags.fixContractLoadingCost;
      return RunResult.of(keepsFee ? logic.outcome(unresolved) : VMOutcome.nop(unresolved));
    }
    return call(contract.module(), method, logic);
  }

  /** What ends the call before it begins, after what was charged until then; null if nothing. */
  private static FunctionCallError refusal(
      PreparedContract contract, String method, RuntimeConfig config, GasCounter gas) {
    boolean loadingFirst = config.wasm.flags.fixContractLoadingCost;
    if (method.isEmpty()) {
      return MethodResolveError.METHOD_EMPTY_NAME;
    }
    if (loadingFirst && !gas.payLoading(contract.length())) {
      return HostError.of(HostErrorKind.GAS_EXCEEDED);
    }
    if (contract.compilationError() != null) {
      return contract.compilationError();
    }
    if (!loadingFirst && !gas.payLoading(contract.length())) {
      return HostError.of(HostErrorKind.GAS_EXCEEDED);
    }
    if (!contract.loadable()) {
      return new LoadingError(TOO_BIG);
    }
    return contract.linkError();
  }

  private static MethodResolveError resolve(PreparedContract contract, String method) {
    FunctionExport export = contract.module().module().functionExport(method);
    if (export == null) {
      return MethodResolveError.METHOD_NOT_FOUND;
    }
    return export.type().isMethod() ? null : MethodResolveError.METHOD_INVALID_SIGNATURE;
  }

  private RunResult call(LinkedModule module, String method, VMLogic logic) {
    try {
      Exit exit = engine.call(module, method, logic);
      return RunResult.of(logic.outcome(exit.trap()));
    } catch (HostAbort abort) {
      if (abort.failure() instanceof VMRunnerError error) {
        return RunResult.of(error);
      }
      return RunResult.of(logic.outcome((FunctionCallError) abort.failure()));
    }
  }
}
