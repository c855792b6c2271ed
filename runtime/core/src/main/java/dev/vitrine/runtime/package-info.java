/**
 * NEAR's runtime: {@link dev.vitrine.runtime.Runtime#apply} takes the state of one shard,
 * transactions and receipts, and gives the next state, the outcomes and the receipts that go out,
 * as a validator of protocol 84, 85 or 86 does.
 *
 * <p>In: {@link dev.vitrine.runtime.ApplyContext}, a state root with its trie, transactions,
 * incoming receipts. Out: {@link dev.vitrine.runtime.Applied}. Source: docs/spec/runtime.md §3 to
 * §6, docs/spec/vm.md §8, §10.
 */
package dev.vitrine.runtime;
