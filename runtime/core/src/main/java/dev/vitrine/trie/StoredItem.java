package dev.vitrine.trie;

/** What a storage says about a hash: {@link StoredBytes} or {@link MissingNode}. */
public sealed interface StoredItem permits StoredBytes, MissingNode {}
