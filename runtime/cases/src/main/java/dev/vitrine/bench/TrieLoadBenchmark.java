package dev.vitrine.bench;

import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.TrieEntry;
import java.util.List;

/** Building a trie of many rows, which are made before. */
final class TrieLoadBenchmark implements Benchmark {
  private final List<TrieEntry> rows;

  TrieLoadBenchmark(int count) {
    rows = TrieRows.first(count);
  }

  /** The first byte of the root. */
  @Override
  public int run() {
    return new MemoryTrieStorage().load(rows).unsafeBytes()[0];
  }
}
