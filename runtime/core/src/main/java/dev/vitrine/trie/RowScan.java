package dev.vitrine.trie;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows under a prefix with the nodes that prove them, as {@code view_state} answers
 * (docs/spec/runtime.md §1.9).
 *
 * @param rows in ascending order of the raw keys
 * @param proof stored forms of the nodes in the order of the walk, from the root on; one that is
 *     met twice is there twice
 */
public record RowScan(List<TrieEntry> rows, List<byte[]> proof) {
  /** Walks the rows whose raw keys begin with {@code prefix}. */
  public static RowScan of(Trie trie, byte[] prefix) {
    List<byte[]> proof = new ArrayList<>();
    List<TrieEntry> rows = new ArrayList<>();
    TrieIterator iterator = new TrieIterator(trie, prefix, proof);
    while (iterator.next()) {
      rows.add(new TrieEntry(iterator.key(), iterator.value()));
    }
    return new RowScan(rows, proof);
  }
}
