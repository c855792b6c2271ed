/**
 * The errors of transactions, receipts and actions as values, each with its borsh number and its
 * form in RPC answers.
 *
 * <p>Source: docs/spec/runtime.md §6, docs/spec/vm.md §9.5.
 */
package dev.vitrine.runtime.error;
