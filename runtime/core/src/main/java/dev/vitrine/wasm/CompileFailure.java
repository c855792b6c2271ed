package dev.vitrine.wasm;

/**
 * The contract passes preparation, but the reference's compiler refuses the instrumented module:
 * {@code CompilationError.WasmtimeCompileError}, no gas burnt ({@code docs/spec/vm.md} §4.4).
 *
 * @param message the reference's text, as in {@code failed to compile: wasm[0]::function[5]}
 */
public record CompileFailure(String message, Explanation explanation) implements PrepareResult {}
