package dev.vitrine.vm;

/**
 * What storage costs beyond the host functions' own charges, charged by the {@link External} while
 * it works (docs/spec/vm.md §10.1). Each may throw {@link dev.vitrine.vm.error.HostAbort}.
 */
public interface StorageCharges {
  /** Nodes touched for the first time in this chunk. */
  void trieNodesTouched(long count);

  /** Nodes touched again. */
  void cachedTrieNodesAccessed(long count);

  /** Bytes of a value that a write replaces. */
  void evictedBytes(long count);

  /** Bytes of a value that a removal takes away. */
  void removedBytes(long count);
}
