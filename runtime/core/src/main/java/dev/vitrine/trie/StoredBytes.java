package dev.vitrine.trie;

/** A node or value that a storage has; the array is shared and never written to. */
public record StoredBytes(byte[] bytes) implements StoredItem {}
