package dev.vitrine.vm;

import dev.vitrine.config.LimitConfig;
import dev.vitrine.config.WasmConfig;
import dev.vitrine.vm.error.CompilationError;
import dev.vitrine.vm.error.LinkError;
import dev.vitrine.wasm.CompileFailure;
import dev.vitrine.wasm.FunctionImport;
import dev.vitrine.wasm.Preparation;
import dev.vitrine.wasm.PrepareFailure;
import dev.vitrine.wasm.PrepareLimits;
import dev.vitrine.wasm.PrepareResult;
import dev.vitrine.wasm.PreparedModule;
import java.util.ArrayList;
import java.util.List;

/**
 * What preparing and linking a contract gave: a linked module, or what is wrong with it. A module
 * that cannot be linked still has its signatures.
 *
 * @param length bytes of the code as deployed
 * @param compilationError why there is no module, or null
 * @param linkError why it cannot be linked, or null
 * @param loadable whether the reference's engine can load it (docs/spec/vm.md §3.5)
 * @param module the linked module, or null
 */
public record PreparedContract(
    int length,
    CompilationError compilationError,
    LinkError linkError,
    boolean loadable,
    LinkedModule module) {

  static PreparedContract of(byte[] wasm, WasmConfig config) {
    PrepareResult result = Preparation.prepare(wasm, limits(config));
    if (result instanceof PrepareFailure failure) {
      return refused(
          wasm.length, new CompilationError.Prepare(failure.kind(), failure.explanation()));
    }
    if (result instanceof CompileFailure failure) {
      return refused(
          wasm.length,
          new CompilationError.WasmtimeCompile(failure.message(), failure.explanation()));
    }
    PreparedModule module = (PreparedModule) result;
    boolean loadable = module.fitsInstanceLimit();
    LinkError error = linkError(module, config);
    LinkedModule linked = error == null ? new LinkedModule(module, imports(module, config)) : null;
    return new PreparedContract(wasm.length, null, error, loadable, linked);
  }

  private static PreparedContract refused(int length, CompilationError error) {
    return new PreparedContract(length, error, null, true, null);
  }

  /** All names first, then all types (docs/spec/vm.md §6.1). */
  private static LinkError linkError(PreparedModule module, WasmConfig config) {
    for (FunctionImport wanted : module.imports()) {
      if (HostFunction.find(wanted.name(), config.flags) == null) {
        return new LinkError("unknown or invalid import");
      }
    }
    for (FunctionImport wanted : module.imports()) {
      HostFunction found = HostFunction.find(wanted.name(), config.flags);
      if (!found.type().equals(wanted.type())) {
        return new LinkError(
            "types incompatible: expected type `"
                + wanted.type()
                + "`, found type `"
                + found.type()
                + "`");
      }
    }
    return null;
  }

  private static List<HostFunction> imports(PreparedModule module, WasmConfig config) {
    List<HostFunction> imports = new ArrayList<>();
    for (FunctionImport wanted : module.imports()) {
      imports.add(HostFunction.find(wanted.name(), config.flags));
    }
    return imports;
  }

  /** The numbers that preparation needs. */
  public static PrepareLimits limits(WasmConfig config) {
    LimitConfig limits = config.limits;
    return new PrepareLimits(
        limits.maxFunctionsNumberPerContract,
        limits.maxLocalsPerContract,
        limits.maxParamsPerContract,
        limits.maxParamsPerFunction,
        limits.maxOperandStackBytesPerFunction,
        limits.maxTablesPerContract,
        limits.maxElementsPerContractTable,
        limits.maxFunctionBodySize,
        limits.maxInstrumentedCodeSize,
        limits.maxBlocksPerFunction,
        limits.maxBlocksPerContract,
        limits.maxTypesPerContract,
        limits.initialMemoryPages,
        limits.maxMemoryPages,
        limits.maxStackHeight,
        config.regularOpCost,
        config.linearOpBaseCost,
        config.linearOpUnitCost);
  }
}
