package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;

/** The bytes with this hash are there, and are no node of a trie; {@code reason} says why not. */
public record MalformedNode(CryptoHash hash, String reason) implements TrieFault {}
