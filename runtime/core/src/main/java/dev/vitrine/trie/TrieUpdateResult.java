package dev.vitrine.trie;

import java.util.List;

/**
 * What an update comes to.
 *
 * @param trieChanges the new root and what the storage gains and loses
 * @param stateChanges all changes of rows, in ascending order of the raw keys
 */
public record TrieUpdateResult(TrieChanges trieChanges, List<StateChange> stateChanges) {}
