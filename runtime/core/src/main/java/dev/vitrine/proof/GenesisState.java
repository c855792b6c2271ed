package dev.vitrine.proof;

import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieChanges;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** The state that a list of genesis rows is. */
public final class GenesisState {
  private GenesisState() {}

  /**
   * The root of the trie of these rows.
   *
   * @throws MalformedBundleException if the keys do not ascend
   */
  public static CryptoHash root(List<GenesisRow> rows) {
    return changes(rows).newRoot();
  }

  /** The nodes of the trie of these rows, as an addition to the empty one. */
  static TrieChanges changes(List<GenesisRow> rows) {
    List<TrieEntry> entries = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (i > 0 && TrieKey.compare(rows.get(i - 1).key(), rows.get(i).key()) >= 0) {
        throw new MalformedBundleException("genesis[" + i + "]: keys do not ascend");
      }
      entries.add(new TrieEntry(rows.get(i).key(), rows.get(i).value()));
    }
    return Trie.open(new MemoryTrieStorage(), CryptoHash.ZERO).update(entries);
  }
}
