package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the trie over random sets of keys that share much. */
class TrieLawsTest {
  private static final StateChangeCause CAUSE =
      StateChangeCause.of(StateChangeCause.Kind.MIGRATION);

  /** Rounds of changes; a change without value removes. Keys are of few bytes and few nibbles. */
  @Provide
  Arbitrary<List<List<TrieEntry>>> rounds() {
    Arbitrary<byte[]> keys =
        Arbitraries.of((byte) 0, (byte) 1, (byte) 0x10, (byte) 0x11, (byte) 0xf0, (byte) 0xff)
            .array(byte[].class)
            .ofMinSize(0)
            .ofMaxSize(5);
    Arbitrary<byte[]> values =
        Arbitraries.of((byte) 1, (byte) 2)
            .array(byte[].class)
            .ofMinSize(0)
            .ofMaxSize(2)
            .injectNull(0.4);
    Arbitrary<TrieEntry> changes =
        keys.flatMap(key -> values.map(value -> new TrieEntry(key, value)));
    return changes.list().ofMaxSize(25).list().ofMinSize(1).ofMaxSize(6);
  }

  /** The last change of each key, ascending. */
  private static List<TrieEntry> sorted(List<TrieEntry> changes) {
    Map<byte[], TrieEntry> last = new TreeMap<>(TrieKey::compare);
    for (TrieEntry change : changes) {
      last.put(change.key(), change);
    }
    return new ArrayList<>(last.values());
  }

  private static Map<byte[], byte[]> after(Map<byte[], byte[]> rows, List<TrieEntry> changes) {
    Map<byte[], byte[]> next = new TreeMap<>(TrieKey::compare);
    next.putAll(rows);
    for (TrieEntry change : changes) {
      if (change.value() == null) {
        next.remove(change.key());
      } else {
        next.put(change.key(), change.value());
      }
    }
    return next;
  }

  private static List<TrieEntry> entries(Map<byte[], byte[]> rows) {
    List<TrieEntry> entries = new ArrayList<>();
    rows.forEach((key, value) -> entries.add(new TrieEntry(key, value)));
    return entries;
  }

  private static Map<byte[], byte[]> empty() {
    return new TreeMap<>(TrieKey::compare);
  }

  @Property(tries = 120)
  void the_root_depends_on_the_rows_alone(
      @ForAll("rounds") List<List<TrieEntry>> rounds, @ForAll Random random) {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = CryptoHash.ZERO;
    Map<byte[], byte[]> rows = empty();
    for (List<TrieEntry> round : rounds) {
      List<TrieEntry> changes = sorted(round);
      rows = after(rows, changes);
      root = storage.keep(Trie.open(storage, root).update(changes));
      assertThat(root).isEqualTo(NaiveTrie.root(rows));
      List<TrieEntry> shuffled = entries(rows);
      Collections.shuffle(shuffled, random);
      assertThat(new MemoryTrieStorage().load(shuffled)).isEqualTo(root);
    }
    List<TrieEntry> removals = new ArrayList<>();
    rows.keySet().forEach(key -> removals.add(new TrieEntry(key, null)));
    assertThat(Trie.open(storage, root).update(removals).newRoot()).isEqualTo(CryptoHash.ZERO);
  }

  @Property(tries = 60)
  void look_ups_and_walks_agree_with_a_sorted_map(@ForAll("rounds") List<List<TrieEntry>> rounds) {
    Map<byte[], byte[]> rows = empty();
    for (List<TrieEntry> round : rounds) {
      rows = after(rows, round);
    }
    MemoryTrieStorage storage = new MemoryTrieStorage();
    Trie trie = Trie.open(storage, storage.load(entries(rows)));
    List<byte[]> prefixes = new ArrayList<>();
    for (List<TrieEntry> round : rounds) {
      for (TrieEntry change : round) {
        prefixes.add(change.key());
        assertThat(trie.get(change.key())).isEqualTo(rows.get(change.key()));
        assertThat(trie.contains(change.key())).isEqualTo(rows.containsKey(change.key()));
      }
    }
    for (byte[] prefix : prefixes) {
      List<TrieEntry> expected = new ArrayList<>();
      for (TrieEntry row : entries(rows)) {
        if (row.key().length >= prefix.length
            && java.util.Arrays.equals(row.key(), 0, prefix.length, prefix, 0, prefix.length)) {
          expected.add(row);
        }
      }
      RowScan scan = RowScan.of(trie, prefix);
      assertThat(scan.rows()).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        assertThat(scan.rows().get(i).key()).isEqualTo(expected.get(i).key());
        assertThat(scan.rows().get(i).value()).isEqualTo(expected.get(i).value());
        byte[] key = expected.get(i).key();
        assertThat(RowProof.proves(trie.root(), scan.proof(), key, rows.get(key))).isTrue();
        assertThat(RowProof.proves(trie.root(), scan.proof(), key, new byte[9])).isFalse();
        assertThat(RowProof.provesAbsence(trie.root(), scan.proof(), key)).isFalse();
      }
      if (expected.isEmpty()) {
        assertThat(RowProof.provesAbsence(trie.root(), scan.proof(), prefix)).isTrue();
      }
    }
  }

  @Property(tries = 60)
  void a_storage_fed_with_changes_holds_exactly_the_state(
      @ForAll("rounds") List<List<TrieEntry>> rounds) {
    CountingStorage storage = new CountingStorage();
    CryptoHash root = CryptoHash.ZERO;
    Map<byte[], byte[]> rows = empty();
    for (List<TrieEntry> round : rounds) {
      List<TrieEntry> changes = sorted(round);
      rows = after(rows, changes);
      // Nothing is kept in memory: every node comes out of the storage again.
      root = storage.apply(Trie.open(storage, root).update(changes));
      assertThat(root).isEqualTo(NaiveTrie.root(rows));
    }
    CountingStorage fresh = new CountingStorage();
    fresh.apply(Trie.open(fresh, CryptoHash.ZERO).update(entries(rows)));
    assertThat(storage.size()).isEqualTo(fresh.size());
  }

  @Property(tries = 100)
  void what_was_recorded_is_enough_and_nothing_of_it_is_spare(
      @ForAll("rounds") List<List<TrieEntry>> rounds, @ForAll Random random) {
    Map<byte[], byte[]> rows = empty();
    List<TrieEntry> changes = sorted(rounds.get(0));
    for (List<TrieEntry> round : rounds.subList(1, rounds.size())) {
      rows = after(rows, round);
    }
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = storage.load(entries(rows));
    TrieRecorder recorder = new TrieRecorder();
    CryptoHash next = readAndUpdate(Trie.open(storage, root).recording(recorder), changes);
    List<byte[]> items = recorder.items();
    assertThat(recorder.count()).isEqualTo(items.size());
    assertThat(recorder.size()).isEqualTo(items.stream().mapToLong(item -> item.length).sum());

    PartialTrieStorage proof = new PartialTrieStorage(items);
    TrieRecorder again = new TrieRecorder();
    assertThat(readAndUpdate(Trie.open(proof, root).recording(again), changes)).isEqualTo(next);
    assertThat(proof.unread()).isEmpty();
    assertThat(again.partialState()).isEqualTo(recorder.partialState());

    if (!items.isEmpty()) {
      byte[] lost = items.remove(random.nextInt(items.size()));
      CryptoHash hash = NodeHash.of(lost, lost.length);
      assertThatThrownBy(
              () -> readAndUpdate(Trie.open(new PartialTrieStorage(items), root), changes))
          .isInstanceOfSatisfying(
              TrieStop.class,
              stop -> {
                assertThat(stop.fault()).isEqualTo(new MissingNode(hash));
                assertThat(stop).hasMessageContaining(hash.toString());
                if (changes.isEmpty()) {
                  // The root alone is read, for no key.
                  assertThat(stop.wanted()).isNull();
                } else {
                  assertThat(changes.stream().map(TrieEntry::key))
                      .usingElementComparator(TrieKey::compare)
                      .contains(stop.wanted());
                }
              });
    }
  }

  private static CryptoHash readAndUpdate(Trie trie, List<TrieEntry> changes) {
    for (TrieEntry change : changes) {
      trie.get(change.key());
    }
    return trie.update(changes).newRoot();
  }

  @Property(tries = 60)
  void what_was_rolled_back_never_was(@ForAll("rounds") List<List<TrieEntry>> rounds) {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    AccountId account = AccountId.of("a.test");
    TrieUpdate all = new TrieUpdate(Trie.open(storage, CryptoHash.ZERO));
    TrieUpdate committedOnly = new TrieUpdate(Trie.open(storage, CryptoHash.ZERO));
    Map<byte[], byte[]> rows = empty();
    for (int i = 0; i < rounds.size(); i++) {
      boolean keep = i % 2 == 0;
      for (TrieEntry change : rounds.get(i)) {
        change(all, account, change);
        if (keep) {
          change(committedOnly, account, change);
        }
      }
      if (keep) {
        rows = after(rows, rounds.get(i));
        all.commit(CAUSE);
        committedOnly.commit(CAUSE);
      } else {
        all.rollback();
      }
      for (TrieEntry change : rounds.get(i)) {
        TrieKey key = TrieKey.contractData(account, change.key());
        assertThat(all.get(key)).isEqualTo(rows.get(change.key()));
        assertThat(all.contains(key)).isEqualTo(rows.containsKey(change.key()));
      }
      assertThat(all.keys(TrieKey.contractDataPrefix(account, new byte[0]))).hasSize(rows.size());
    }
    TrieUpdateResult result = all.finish();
    TrieUpdateResult expected = committedOnly.finish();
    assertThat(result.trieChanges().newRoot()).isEqualTo(expected.trieChanges().newRoot());
    assertThat(result.stateChanges()).hasSameSizeAs(expected.stateChanges());
    for (int i = 0; i < result.stateChanges().size(); i++) {
      assertThat(result.stateChanges().get(i).toBorsh())
          .isEqualTo(expected.stateChanges().get(i).toBorsh());
    }
  }

  private static void change(TrieUpdate update, AccountId account, TrieEntry change) {
    TrieKey key = TrieKey.contractData(account, change.key());
    if (change.value() == null) {
      update.remove(key);
    } else {
      update.set(key, change.value());
    }
  }
}
