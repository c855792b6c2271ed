package dev.vitrine.cases;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.genesis.GenesisState;
import dev.vitrine.genesis.StateRecord;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.trie.RowScan;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieChanges;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.trie.TrieRecorder;
import dev.vitrine.trie.TrieStop;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trie: published roots, and random rounds of changes replayed on their own proofs. */
final class TrieCases {
  private TrieCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("trie/published", TrieCases::published));
    cases.add(new Case("trie/ten-thousand-rows", TrieCases::tenThousandRows));
    cases.add(new Case("trie/rounds", TrieCases::rounds));
    cases.add(new Case("trie/deep", TrieCases::deep));
    cases.add(new Case("trie/malformed", TrieCases::malformed));
  }

  /** nearcore's test_memtrie_snapshot. */
  private static void published(Lines out) {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash first = storage.load(List.of(entry("ff00", "0000"), entry("ff01", "0100")));
    out.known("first", "8utD1no12bD972DPzij3ydnaNGkLBRzuxGTKhbqrx39Q", first.toString());
    TrieChanges changes = Trie.open(storage, first).update(List.of(entry("ff0101", "0101")));
    out.known(
        "second", "87gK6ZaJBgtuBLL3MZ5GB1rVKJmpJ1gYBLusRbTHyZuu", changes.newRoot().toString());
    for (TrieChanges.Insertion insertion : changes.insertions()) {
      out.line("+" + insertion.references(), insertion.payload());
    }
    for (TrieChanges.Deletion deletion : changes.deletions()) {
      out.line("-" + deletion.references(), deletion.hash());
    }
  }

  private static TrieEntry entry(String key, String value) {
    return new TrieEntry(Hex.decode(key), Hex.decode(value));
  }

  /** vectors/reference-throughput.md. */
  private static void tenThousandRows(Lines out) {
    AccountId id = AccountId.of("rows.test");
    byte[] seed = "rows.test                       ".getBytes(StandardCharsets.US_ASCII);
    PublicKey key = PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
    Account account = Account.of(Balance.near(100_000_000), Balance.ZERO, AccountContract.NONE, 0);
    GenesisState state = new GenesisState();
    state.add(new StateRecord.OfAccount(id, account));
    state.add(new StateRecord.OfAccessKey(id, PublicKeyHandle.of(key), AccessKey.fullAccess(0)));
    for (int i = 0; i < 10_000; i++) {
      byte[] part = numbered("value", i);
      byte[] value = new byte[96];
      for (int k = 0; k < 96; k++) {
        value[k] = part[k % 32];
      }
      state.add(new StateRecord.OfData(id, numbered("key", i), value));
    }
    CryptoHash root = new MemoryTrieStorage().load(state.rows(List.of()));
    out.known("root", "DZHpX84C7pJ2MbYzqW3PKqZfD8NhA9EzxBnZuSu5gUoJ", root.toString());
  }

  private static byte[] numbered(String text, int i) {
    byte[] bytes = (text + "0000").getBytes(StandardCharsets.US_ASCII);
    for (int k = 0; k < 4; k++) {
      bytes[text.length() + k] = (byte) (i >> 8 * k);
    }
    return Sha256.hash(bytes);
  }

  /** Keys of few bytes that share prefixes; every round is done again on its proof alone. */
  private static void rounds(Lines out) {
    Noise noise = new Noise(7);
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = CryptoHash.ZERO;
    for (int round = 0; round < 60; round++) {
      List<TrieEntry> changes = randomChanges(noise);
      TrieRecorder recorder = new TrieRecorder();
      TrieChanges done = Trie.open(storage, root).recording(recorder).update(changes);
      PartialTrieStorage proof = new PartialTrieStorage(recorder.items());
      CryptoHash again = Trie.open(proof, root).update(changes).newRoot();
      root = storage.keep(done);
      out.known("root " + round, root.toString(), again.toString());
      out.known("unread " + round, 0, proof.unread().size());
      out.line("proof", Sha256.hash(recorder.partialState()));
      out.line("changes", done.insertions().size() + " " + done.deletions().size());
    }
    RowScan scan = RowScan.of(Trie.open(storage, root), new byte[] {1});
    for (TrieEntry row : scan.rows()) {
      out.line(Hex.encode(row.key()), row.value());
    }
  }

  private static List<TrieEntry> randomChanges(Noise noise) {
    Map<byte[], TrieEntry> changes = new TreeMap<>(TrieKey::compare);
    for (int i = noise.below(30); i > 0; i--) {
      byte[] key = new byte[noise.below(6)];
      for (int k = 0; k < key.length; k++) {
        key[k] = (byte) (noise.below(3) * 0x10 + noise.below(2));
      }
      byte[] value = noise.below(3) == 0 ? null : noise.bytes(noise.below(40));
      changes.put(key, new TrieEntry(key, value));
    }
    return new ArrayList<>(changes.values());
  }

  /** Keys that are prefixes of one another: the deepest path that a contract can make. */
  private static void deep(Lines out) {
    List<TrieEntry> rows = new ArrayList<>();
    List<TrieEntry> removals = new ArrayList<>();
    for (int length = 0; length <= 2048; length++) {
      byte[] key = new byte[length];
      rows.add(new TrieEntry(key, new byte[] {(byte) length}));
      removals.add(new TrieEntry(key, null));
    }
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = storage.load(rows);
    out.line("root", root);
    Trie trie = Trie.open(storage, root);
    out.known("rows", 2049, RowScan.of(trie, new byte[0]).rows().size());
    out.known("empty", CryptoHash.ZERO, trie.update(removals).newRoot());
  }

  private static void malformed(Lines out) {
    Noise noise = new Noise(11);
    for (int i = 0; i < 300; i++) {
      byte[] node = noise.bytes(noise.below(60));
      if (node.length > 0) {
        node[0] &= 3;
      }
      if (node.length > 4) {
        node[1] = (byte) noise.below(4);
        node[2] = 0;
        node[3] = 0;
        node[4] = 0;
      }
      CryptoHash hash = CryptoHash.owning(Sha256.hash(node));
      try {
        Trie.open(new PartialTrieStorage(List.of(node)), hash).get(new byte[] {1});
        out.line("read", hash);
      } catch (TrieStop stop) {
        out.line(stop.getMessage());
      }
    }
  }
}
