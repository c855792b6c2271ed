package dev.vitrine.wasm;

/** What {@link Preparation#prepare} answers. */
public sealed interface PrepareResult permits PreparedModule, PrepareFailure, CompileFailure {}
