/**
 * The trie that a shard's state lies in: nodes, their hashes, look-ups, changes.
 *
 * <p>A {@link dev.vitrine.trie.TrieUpdate} is what the runtime works on: a buffer of changes over a
 * {@link dev.vitrine.trie.Trie}, which reads nodes out of a {@link dev.vitrine.trie.TrieStorage}. A
 * {@link dev.vitrine.trie.TrieRecorder} notes every node and value that was read: that is the
 * storage proof, and the same code runs on it again, over a {@link
 * dev.vitrine.trie.PartialTrieStorage}. A node that is not there is a {@link
 * dev.vitrine.trie.MissingNode}, which ends the application with a {@link
 * dev.vitrine.trie.TrieStop}: never a null, never an empty value.
 *
 * <p>Nodes are decoded once and shared: a state after a block holds the objects of the state before
 * it, but for the nodes on the paths that changed. Those are changed in place while an update
 * lasts, and hashed once, at its end.
 *
 * <p>Source: docs/spec/runtime.md §1.
 */
package dev.vitrine.trie;
