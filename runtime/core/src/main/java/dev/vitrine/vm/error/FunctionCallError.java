package dev.vitrine.vm.error;

import java.util.Map;

/**
 * How a call failed by what the contract did or is (docs/spec/vm.md §9.4). Kinds and texts are the
 * reference node's to the byte.
 */
public sealed interface FunctionCallError extends CallFailure
    permits CompilationError, LinkError, LoadingError, MethodResolveError, WasmTrap, HostError {
  /** The path of the kind, as in {@code HostError.GasExceeded}. */
  @Override
  String kind();

  /** What the reference node prints. */
  @Override
  String text();

  /** The error's data by name, in order; numbers in decimal. Most errors have none. */
  default Map<String, String> fields() {
    return Map.of();
  }
}
