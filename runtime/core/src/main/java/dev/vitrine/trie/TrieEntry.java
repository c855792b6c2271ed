package dev.vitrine.trie;

/**
 * A raw key and its value; in a list of changes, a null value removes the row. The arrays are
 * shared and never written to.
 */
public record TrieEntry(byte[] key, byte[] value) {}
