/**
 * Calls of contracts: which code runs, what it sees of the chain, and the receipts it makes.
 *
 * <p>In: a FunctionCall action and the account. Out: a changed account, rows, new receipts, gas.
 * Source: docs/spec/runtime.md §4.7, docs/spec/vm.md §8, §10.
 */
package dev.vitrine.runtime.contract;
