/**
 * Runs instrumented contracts on the JVM, with the WebAssembly engine Endive under it.
 *
 * <p>What flows in: a {@link dev.vitrine.wasm.PreparedModule} (the same instrumented bytes that a
 * browser compiles) and the logic of one call. What flows out: an ordinary return or the kind of
 * trap ({@code docs/spec/vm.md} §3.2); a host error passes through as the exception that the logic
 * threw. Endive's compiler turns the module into JVM bytecode; its interpreter is a second opinion
 * on the same bytes.
 *
 * <p>Memory, tables and errors are this package's own classes, so that limits and trap kinds follow
 * the protocol and not the engine. A call may recurse as deep as the metered stack allows, so it
 * runs on a thread of {@link dev.vitrine.jvm.engine.DeepStack}.
 */
package dev.vitrine.jvm.engine;
