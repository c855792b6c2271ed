/**
 * One chunk being applied: the order of work of docs/spec/runtime.md §4.2, with a class for each
 * kind of receipt and each step.
 *
 * <p>In: an {@link dev.vitrine.runtime.ApplyContext}, the state, transactions, receipts. Out: an
 * {@link dev.vitrine.runtime.ApplyResult}.
 */
package dev.vitrine.runtime.chunk;
