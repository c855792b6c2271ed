/**
 * What can go wrong in a call: {@link dev.vitrine.vm.error.FunctionCallError} is the contract's
 * fault and part of an outcome, {@link dev.vitrine.vm.error.VMRunnerError} is not. Kinds and texts:
 * docs/spec/vm.md §9.
 */
package dev.vitrine.vm.error;
