/**
 * Preparation of a contract: bytes in, {@link dev.vitrine.wasm.PreparedModule} out.
 *
 * <p>A contract is parsed and validated for exactly the features that the protocol has, its limits
 * are checked in the protocol's order, and the rules of gas, stack height and NaN bits are woven
 * into its bytes once, so that every engine runs the same bytes ({@code docs/spec/vm.md} §3 to §5).
 *
 * <p>In: the contract's bytes and {@link dev.vitrine.wasm.PrepareLimits} of a protocol version.
 * Out: {@link dev.vitrine.wasm.PreparedModule}, or a refusal with the protocol's kind and an
 * explanation for people. {@link dev.vitrine.wasm.ModuleSummary} is a quick look at a module
 * without judging it.
 */
package dev.vitrine.wasm;
