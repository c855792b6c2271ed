package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.types.CryptoHash;
import java.util.Map;
import java.util.TreeMap;

/** Nodes by hash with reference counts, as a database has them: fed with trie changes alone. */
final class CountingStorage implements TrieStorage {
  private final Map<CryptoHash, byte[]> payloads = new TreeMap<>();
  private final Map<CryptoHash, Integer> counts = new TreeMap<>();

  @Override
  public StoredItem get(CryptoHash hash) {
    byte[] payload = payloads.get(hash);
    return payload == null ? new MissingNode(hash) : new StoredBytes(payload);
  }

  CryptoHash apply(TrieChanges changes) {
    CryptoHash last = null;
    for (TrieChanges.Insertion insertion : changes.insertions()) {
      assertThat(last == null || last.compareTo(insertion.hash()) < 0).isTrue();
      last = insertion.hash();
      assertThat(NodeHash.of(insertion.payload(), insertion.payload().length)).isEqualTo(last);
      payloads.put(last, insertion.payload());
      counts.merge(last, insertion.references(), Integer::sum);
    }
    last = null;
    for (TrieChanges.Deletion deletion : changes.deletions()) {
      assertThat(last == null || last.compareTo(deletion.hash()) < 0).isTrue();
      last = deletion.hash();
      int left = counts.merge(last, -deletion.references(), Integer::sum);
      assertThat(left).isNotNegative();
      if (left == 0) {
        counts.remove(last);
        payloads.remove(last);
      }
    }
    return changes.newRoot();
  }

  int size() {
    return payloads.size();
  }
}
