package dev.vitrine.vm.error;

/** Why a contract's frames had to be unwound. */
public sealed interface CallFailure permits FunctionCallError, VMRunnerError {
  /** The path of the kind. */
  String kind();

  /** The reference node's text. */
  String text();
}
