/**
 * The core as WebAssembly: the modules that TeaVM makes, and their surroundings in a browser.
 *
 * <p>{@link dev.vitrine.teavm.VitrineModule} becomes {@code vitrine.wasm}, what a tab runs; {@link
 * dev.vitrine.teavm.CasesModule} becomes {@code cases.wasm}, the same core with cases and vectors
 * to test it by. Each answers text with text through {@link dev.vitrine.teavm.Mailbox}. What they
 * import is all there is of the world outside: {@link dev.vitrine.teavm.Contracts} and {@link
 * dev.vitrine.teavm.Bridge}, made by {@code web/src/engine}.
 *
 * <p>Everything passes as numbers and as bytes in {@link dev.vitrine.teavm.LinearMemory}. TeaVM's
 * bridge between Java and JavaScript objects is not used: it costs, and it makes functions out of
 * text, which the page's security policy forbids.
 */
package dev.vitrine.teavm;
