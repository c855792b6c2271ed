/**
 * Merkle trees as NEAR builds them over lists: of outcomes, transactions, receipts, chunk headers,
 * and, growing block by block, over block hashes. Hashes in, roots and paths out; what is hashed
 * into a leaf is the business of whoever owns the list.
 *
 * <p>Source: docs/spec/runtime.md §7.1, §7.2, §4.10.
 */
package dev.vitrine.merkle;
