package dev.vitrine.proof;

import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.trie.TrieStorage;
import dev.vitrine.types.CryptoHash;

/** {@code Runtime.apply} with an engine behind it: the same code runs a block and verifies it. */
@FunctionalInterface
public interface Applier {
  /** Applies {@code inputs} to the state with this root, read from {@code storage}. */
  Applied apply(
      ApplyContext context, CryptoHash preStateRoot, TrieStorage storage, BlockInputs inputs);
}
