package dev.vitrine.runtime.action;

/** Runs contracts for {@link FunctionCallAction}: the seam between actions and the VM. */
public interface ContractCalls {
  /** Carries out the call, which is action number {@code index} of the receipt at work. */
  void call(FunctionCallAction call, ActionExecution execution);
}
