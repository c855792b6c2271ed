package dev.vitrine.runtime.error;

import dev.vitrine.types.AccountId;

/** Why a contract cannot run at all (docs/spec/vm.md §9.4). */
public final class CompilationError extends ProtocolError {
  private CompilationError(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** The account has no contract. */
  public static CompilationError codeDoesNotExist(AccountId accountId) {
    return new CompilationError(
        0, "CodeDoesNotExist", ErrorFields.fields().account("account_id", accountId));
  }

  /** The code is refused. */
  public static CompilationError prepareError(PrepareError error) {
    return new CompilationError(1, "PrepareError", ErrorFields.wrapping(error));
  }

  /** The engine under the reference node would not compile it. */
  public static CompilationError wasmerCompileError(String msg) {
    return new CompilationError(2, "WasmerCompileError", ErrorFields.fields().string("msg", msg));
  }
}
