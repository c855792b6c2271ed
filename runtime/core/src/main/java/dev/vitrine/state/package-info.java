/**
 * What the state of a shard consists of: the keys of its rows ({@link dev.vitrine.state.TrieKey})
 * and the records behind them, each with its exact borsh form. Values only: reading and writing the
 * trie is {@code dev.vitrine.trie}, the rules about the records are {@code dev.vitrine.runtime}.
 *
 * <p>Source: docs/spec/runtime.md §1.1, §2, §5.2, §5.3.
 */
package dev.vitrine.state;
