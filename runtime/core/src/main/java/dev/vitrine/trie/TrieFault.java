package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/** Why a trie cannot be read on. */
public sealed interface TrieFault permits MissingNode, MalformedNode {
  /** The node or value that could not be read. */
  CryptoHash hash();
}
