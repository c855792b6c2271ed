/**
 * Receipts: the seven kinds, their borsh form and ids, what makes one valid, and how each kind is
 * processed.
 *
 * <p>Source: docs/spec/runtime.md §4.1, §4.3 to §4.8.
 */
package dev.vitrine.runtime.receipt;
