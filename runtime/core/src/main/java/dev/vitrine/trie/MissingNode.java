package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/**
 * The storage has no node or value with this hash. In a proof this means that the proof is not
 * whole; in a fork of a chain, that it has to be fetched.
 */
public record MissingNode(CryptoHash hash) implements TrieFault, StoredItem {}
