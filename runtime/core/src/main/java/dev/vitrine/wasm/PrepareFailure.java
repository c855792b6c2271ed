package dev.vitrine.wasm;

/**
 * The contract was refused: {@code CompilationError.PrepareError}, no gas burnt ({@code
 * docs/spec/vm.md} §4).
 */
public record PrepareFailure(PrepareError kind, Explanation explanation) implements PrepareResult {}
