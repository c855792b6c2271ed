/**
 * The host functions as raw WebAssembly exports, by family: what a contract's imports are linked
 * to.
 *
 * <p>Each is named {@code env.} and the name that contracts import, and takes one parameter more
 * than the contract knows: the gas left in the contract's counter ({@link
 * dev.vitrine.wasm.PreparedModule}). A call costs a few nanoseconds, because it goes from wasm to
 * wasm and an i64 stays an i64; through JavaScript it would cost ten times that.
 *
 * <p>In: {@link dev.vitrine.teavm.host.RunningCall}, set by the engine before a contract runs. Out:
 * what {@link dev.vitrine.vm.VMLogic} answers.
 */
package dev.vitrine.teavm.host;
