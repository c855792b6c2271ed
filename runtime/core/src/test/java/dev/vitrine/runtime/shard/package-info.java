/** Layouts of shards. */
package dev.vitrine.runtime.shard;
