package dev.vitrine.runtime;

/** How applying a chunk ended: with a result, or with a reason why there is none. */
public sealed interface Applied permits ApplyResult, ApplyFailure {}
