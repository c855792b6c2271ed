/**
 * Transactions: their borsh form, hash, validation, price, and how one is charged and becomes a
 * receipt.
 *
 * <p>Source: docs/spec/runtime.md §3.
 */
package dev.vitrine.runtime.transaction;
