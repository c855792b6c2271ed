package dev.vitrine.jvm.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cases.Noise;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Sha256Provider;
import dev.vitrine.crypto.Sha256Stream;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieChanges;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** However many rows change below a node, the node is hashed once. */
@Isolated("it counts every hash of this JVM")
class HashedOnceTest {
  private static final int ROWS = 5_000;
  private static final int CHANGES = 400;

  /** Keeps what was hashed. */
  private static final class Counting implements Sha256Provider {
    private final Sha256Provider jdk = new JdkSha256();
    private final List<CryptoHash> hashes = new ArrayList<>();

    private byte[] counted(byte[] hash) {
      hashes.add(CryptoHash.owning(hash.clone()));
      return hash;
    }

    @Override
    public byte[] hash(byte[] bytes, int offset, int length) {
      return counted(jdk.hash(bytes, offset, length));
    }

    @Override
    public byte[] hash(byte[]... parts) {
      return counted(jdk.hash(parts));
    }

    @Override
    public Sha256Stream start() {
      throw new UnsupportedOperationException("nothing here is hashed in pieces");
    }
  }

  @AfterEach
  void stop_counting() {
    JdkSha256.install();
  }

  @Test
  void an_update_hashes_each_new_node_and_value_once() {
    Noise noise = new Noise(3);
    Map<byte[], TrieEntry> rows = new TreeMap<>(TrieKey::compare);
    while (rows.size() < ROWS) {
      byte[] key = noise.bytes(3);
      rows.put(key, new TrieEntry(key, noise.bytes(20)));
    }
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = storage.load(new ArrayList<>(rows.values()));
    List<byte[]> keys = new ArrayList<>(rows.keySet());
    List<TrieEntry> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      // Every third is removed, the others get a value of their own.
      byte[] value = i % 3 == 0 ? null : noise.bytes(30);
      changes.add(new TrieEntry(keys.get(i * ROWS / CHANGES), value));
    }
    Counting counting = new Counting();
    Sha256.use(counting);
    TrieChanges done = Trie.open(storage, root).update(changes);
    CryptoHash next = done.newRoot();
    int hashes = counting.hashes.size();
    assertThat(next).isNotEqualTo(root);
    Set<CryptoHash> made = new HashSet<>();
    for (TrieChanges.Insertion insertion : done.insertions()) {
      made.add(insertion.hash());
    }
    assertThat(counting.hashes).doesNotHaveDuplicates().containsAll(made).contains(next);
    // A node beside a removed one is copied and hashed though it stays as it was: a few of them.
    assertThat(hashes).isLessThan(made.size() + CHANGES / 20);
    assertThat(counting.hashes).as("looking at the changes hashes nothing").hasSize(hashes);
  }
}
