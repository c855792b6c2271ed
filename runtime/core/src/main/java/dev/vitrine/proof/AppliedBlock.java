package dev.vitrine.proof;

import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.types.CryptoHash;

/** One application with everything that a statement about it needs. */
public record AppliedBlock(
    ApplyContext context, BlockInputs inputs, CryptoHash preStateRoot, ApplyResult result) {}
