package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.error.CompilationError;
import dev.vitrine.runtime.error.FunctionCallError;
import dev.vitrine.runtime.error.MethodResolveError;
import dev.vitrine.runtime.error.PrepareError;
import dev.vitrine.types.AccountId;
import dev.vitrine.vm.error.LinkError;
import dev.vitrine.vm.error.LoadingError;

/** From the VM's errors to those of outcomes, which tell less (docs/spec/vm.md §9.5). */
final class CallErrors {
  private CallErrors() {}

  static FunctionCallError of(dev.vitrine.vm.error.FunctionCallError error) {
    if (error instanceof dev.vitrine.vm.error.CompilationError compilation) {
      return FunctionCallError.compilationError(compilation(compilation));
    }
    if (error instanceof dev.vitrine.vm.error.MethodResolveError resolve) {
      return FunctionCallError.methodResolveError(
          switch (resolve) {
            case METHOD_EMPTY_NAME -> MethodResolveError.METHOD_EMPTY_NAME;
            case METHOD_NOT_FOUND -> MethodResolveError.METHOD_NOT_FOUND;
            case METHOD_INVALID_SIGNATURE -> MethodResolveError.METHOD_INVALID_SIGNATURE;
          });
    }
    if (error instanceof LinkError link) {
      return FunctionCallError.executionError("Link Error: " + link.text());
    }
    if (error instanceof LoadingError loading) {
      return FunctionCallError.executionError("Loading Error: " + loading.msg());
    }
    return FunctionCallError.executionError(error.text());
  }

  private static CompilationError compilation(dev.vitrine.vm.error.CompilationError error) {
    if (error instanceof dev.vitrine.vm.error.CompilationError.CodeDoesNotExist absent) {
      return CompilationError.codeDoesNotExist(AccountId.of(absent.accountId()));
    }
    if (error instanceof dev.vitrine.vm.error.CompilationError.Prepare prepare) {
      return CompilationError.prepareError(
          new PrepareError(number(prepare.error()), prepare.error().kind()));
    }
    return CompilationError.wasmerCompileError(
        ((dev.vitrine.vm.error.CompilationError.WasmtimeCompile) error).msg());
  }

  /**
   * The number in outcomes: the VM's, but two have each other's (core/primitives/src/errors.rs
   * against runtime/near-vm-runner/src/logic/errors.rs; the reference converts by name).
   */
  private static int number(dev.vitrine.wasm.PrepareError error) {
    return switch (error) {
      case TOO_MANY_PARAMS_PER_FUNCTION -> 16;
      case TOO_MANY_PARAMS_PER_CONTRACT -> 17;
      default -> error.ordinal();
    };
  }
}
