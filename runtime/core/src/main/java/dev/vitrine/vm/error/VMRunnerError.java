package dev.vitrine.vm.error;

/**
 * A call that ended without an outcome: not the contract's doing (docs/spec/vm.md §9.6). The
 * runtime makes some of them node-level errors, others outcomes of zero gas.
 */
public sealed interface VMRunnerError extends CallFailure {

  /** A number from the state over- or underflowed: the state contradicts itself. */
  record InconsistentStateError() implements VMRunnerError {
    @Override
    public String kind() {
      return "VMRunnerError.InconsistentStateError";
    }

    @Override
    public String text() {
      return "Math operation with a value from the state resulted in a integer overflow.";
    }
  }

  /** There is no code to run. */
  record ContractCodeNotPresent() implements VMRunnerError {
    @Override
    public String kind() {
      return "VMRunnerError.ContractCodeNotPresent";
    }

    @Override
    public String text() {
      return "account has no associated contract code";
    }
  }

  /** The reference's engine cannot load the compiled module (docs/spec/vm.md §3.5). */
  record LoadingError(String msg) implements VMRunnerError {
    @Override
    public String kind() {
      return "VMRunnerError.LoadingError";
    }

    @Override
    public String text() {
      return "loading error: " + msg;
    }
  }

  /**
   * The chain behind the {@link dev.vitrine.vm.External} could not answer.
   *
   * @param reason the chain's own value for it, as in a missing trie node
   */
  record ExternalError(Object reason) implements VMRunnerError {
    @Override
    public String kind() {
      return "VMRunnerError.ExternalError";
    }

    @Override
    public String text() {
      return "external error";
    }
  }
}
