/**
 * What became of each transaction and receipt, as it is stored, shown and hashed.
 *
 * <p>Source: docs/spec/runtime.md §4.10.
 */
package dev.vitrine.runtime.outcome;
