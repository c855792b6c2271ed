package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roots that nearcore's own tests publish (docs/spec/runtime.md §12). */
class TrieVectorsTest {
  private static Trie with(MemoryTrieStorage storage, CryptoHash root, String... keysAndValues) {
    List<TrieEntry> entries = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.add(new TrieEntry(Hex.decode(keysAndValues[i]), Hex.decode(keysAndValues[i + 1])));
    }
    CryptoHash next = storage.keep(Trie.open(storage, root).update(entries));
    return Trie.open(storage, next);
  }

  @Test
  void the_snapshot_of_the_memory_trie_test() {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    Trie first = with(storage, CryptoHash.ZERO, "ff00", "0000", "ff01", "0100");
    assertThat(first.root()).hasToString("8utD1no12bD972DPzij3ydnaNGkLBRzuxGTKhbqrx39Q");
    Trie second = with(storage, first.root(), "ff0101", "0101");
    assertThat(second.root()).hasToString("87gK6ZaJBgtuBLL3MZ5GB1rVKJmpJ1gYBLusRbTHyZuu");
  }

  @Test
  void the_empty_state_has_the_zero_root() {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    Trie empty = Trie.open(storage, CryptoHash.ZERO);
    assertThat(empty.get(new byte[] {1})).isNull();
    TrieChanges changes = empty.update(List.of());
    assertThat(changes.newRoot()).isEqualTo(CryptoHash.ZERO);
    assertThat(changes.insertions()).isEmpty();
    assertThat(changes.deletions()).isEmpty();
  }
}
