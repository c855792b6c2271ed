package dev.vitrine.vm.error;

import dev.vitrine.wasm.Explanation;
import dev.vitrine.wasm.PrepareError;
import java.util.Map;

/** The code cannot become a module; nothing is burnt for it (docs/spec/vm.md §9.4). */
public sealed interface CompilationError extends FunctionCallError {

  /** There is no code at the account. Made by the runtime from {@link VMRunnerError}. */
  record CodeDoesNotExist(String accountId) implements CompilationError {
    @Override
    public String kind() {
      return "CompilationError.CodeDoesNotExist";
    }

    @Override
    public String text() {
      return "cannot find contract code for account " + accountId;
    }

    @Override
    public Map<String, String> fields() {
      return Map.of("account_id", accountId);
    }
  }

  /**
   * Preparation refused the code.
   *
   * @param error the protocol's reason
   * @param explanation ours: where, and what would be accepted
   */
  record Prepare(PrepareError error, Explanation explanation) implements CompilationError {
    @Override
    public String kind() {
      return "CompilationError.PrepareError." + error.kind();
    }

    @Override
    public String text() {
      return "PrepareError: " + error.text();
    }
  }

  /**
   * The reference's compiler refuses the instrumented module (docs/spec/vm.md §4.4).
   *
   * @param msg the compiler's words
   * @param explanation ours
   */
  record WasmtimeCompile(String msg, Explanation explanation) implements CompilationError {
    @Override
    public String kind() {
      return "CompilationError.WasmtimeCompileError";
    }

    @Override
    public String text() {
      return "Wasmtime compilation error: " + msg;
    }

    @Override
    public Map<String, String> fields() {
      return Map.of("msg", msg);
    }
  }
}
