/**
 * The first state of a chain: records in, rows out, each account's storage usage computed from what
 * it holds. Also reads the records and validators of a genesis file.
 *
 * <p>Source: docs/spec/runtime.md §9, §2.3.
 */
package dev.vitrine.genesis;
