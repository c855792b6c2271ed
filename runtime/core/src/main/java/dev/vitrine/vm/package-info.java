/**
 * The contract VM: everything that a contract can do or suffer (docs/spec/vm.md).
 *
 * <p>In: a contract's code, a method, a {@link dev.vitrine.vm.VMContext}, an {@link
 * dev.vitrine.vm.External} to the chain and the parameters of a protocol version. {@link
 * dev.vitrine.vm.ContractRunner} prepares the code, links it and lets an {@link
 * dev.vitrine.vm.Engine} run it; what the contract calls lands in {@link dev.vitrine.vm.VMLogic}.
 * Out: a {@link dev.vitrine.vm.VMOutcome} or a {@link dev.vitrine.vm.error.VMRunnerError}.
 *
 * <p>Sub-packages: {@code gas} counts, {@code host} has the host functions by family, {@code error}
 * what can go wrong.
 */
package dev.vitrine.vm;
