/**
 * The bandwidth scheduler: how many bytes of receipts each shard may send to each other one.
 *
 * <p>Source: docs/spec/runtime.md §5.3.
 */
package dev.vitrine.runtime.bandwidth;
