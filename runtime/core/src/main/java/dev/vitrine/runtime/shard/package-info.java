/**
 * Shards: which account lives where.
 *
 * <p>Source: docs/spec/runtime.md §5.1.
 */
package dev.vitrine.runtime.shard;
