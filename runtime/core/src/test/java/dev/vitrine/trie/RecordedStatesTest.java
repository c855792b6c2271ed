package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.genesis.ScenarioGenesis;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.types.CryptoHash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The states of all recorded scenarios: genesis from its accounts, then every block from the
 * changes that the reference node recorded, on the whole state and on the recorded proof alone.
 */
class RecordedStatesTest {
  static Stream<Path> scenarios() {
    return Stream.concat(
        Shared.jsonFiles("vectors/runtime").stream(), Shared.jsonFiles("vectors/bench").stream());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void states_follow_from_recorded_changes(Path file) {
    JsonObject vector = Shared.json(file);
    JsonObject expect = vector.get("expect").asObject();
    ScenarioGenesis genesis = ScenarioGenesis.read(vector.get("scenario").asObject());
    if (genesis == null) {
      System.out.println("SKIPPED: " + file.getFileName() + " needs a contract that is not kept");
      return;
    }
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash[] roots = new CryptoHash[genesis.shardCount()];
    boolean valuesKnown = !vector.get("expect").toString().contains("\"value\":{\"sha256\"");
    JsonArray expectedGenesis = expect.get("genesis").asArray();
    JsonValue dumps = expect.get("genesis_state");
    for (int shard = 0; shard < roots.length; shard++) {
      roots[shard] = storage.load(genesis.rows(shard));
      assertThat(roots[shard]).hasToString(text(expectedGenesis.get(shard), "state_root"));
      if (dumps != null) {
        checkDump(Trie.open(storage, roots[shard]), dumps.asArray().get(shard).asObject());
      }
    }
    for (JsonValue block : expect.get("blocks").asArray()) {
      JsonArray shards = block.asObject().get("shards").asArray();
      for (int shard = 0; shard < roots.length; shard++) {
        roots[shard] = apply(storage, roots[shard], shards.get(shard).asObject());
      }
    }
    JsonValue last = expect.get("final_state");
    for (int shard = 0; shard < roots.length && last != null; shard++) {
      if (roots[shard] != null && valuesKnown) {
        checkDump(Trie.open(storage, roots[shard]), last.asArray().get(shard).asObject());
      }
    }
  }

  /** The root after, or null where the changes are not told (or the state before was not). */
  private static CryptoHash apply(MemoryTrieStorage storage, CryptoHash root, JsonObject expected) {
    JsonValue changes = expected.get("state_changes");
    if (root == null || changes == null || changes.isNull()) {
      return null;
    }
    assertThat(root).hasToString(text(expected, "state_root_before"));
    TrieRecorder recorder = new TrieRecorder();
    TrieChanges result = replay(Trie.open(storage, root).recording(recorder), changes.asArray());
    assertThat(result.newRoot()).hasToString(text(expected, "state_root_after"));
    checkProof(expected, root, recorder, changes.asArray());
    return storage.keep(result);
  }

  /** Long values are told by hash and length only, which is all that a root depends on. */
  private static TrieChanges replay(Trie trie, JsonArray changes) {
    TrieEditor editor = new TrieEditor(trie, new NodeLedger());
    for (JsonValue change : changes) {
      TrieKey key = TrieKey.parse(Base64Text.decode(text(change, "key")));
      JsonArray entries = change.asObject().get("changes").asArray();
      JsonValue value = entries.get(entries.size() - 1).asObject().get("value");
      if (value.isObject()) {
        CryptoHash hash = CryptoHash.of(Hex.decode(text(value, "sha256")));
        int length = value.asObject().get("len").asInt();
        editor.insert(key.unsafeBytes(), ValueRef.stored(length, hash));
      } else {
        byte[] bytes = value.isNull() ? null : Base64Text.decode(value.asString());
        editor.apply(key.unsafeBytes(), bytes);
      }
    }
    return editor.finish();
  }

  /** What the end of an application reads is in the proof, and the proof alone is enough for it. */
  private static void checkProof(
      JsonObject expected, CryptoHash root, TrieRecorder recorder, JsonArray changes) {
    JsonObject proof = expected.get("proof").asObject();
    if (proof.get("values") == null) {
      return;
    }
    List<byte[]> items = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonValue value : proof.get("values").asArray()) {
      items.add(Base64Text.decode(value.asString()));
      known.add(value.asString());
    }
    for (byte[] item : recorder.items()) {
      assertThat(known).contains(Base64Text.encode(item));
    }
    TrieChanges again = replay(Trie.open(new PartialTrieStorage(items), root), changes);
    assertThat(again.newRoot()).hasToString(text(expected, "state_root_after"));
  }

  private static void checkDump(Trie trie, JsonObject expected) {
    assertThat(trie.root()).hasToString(text(expected, "state_root"));
    List<byte[]> rows = new ArrayList<>();
    TrieIterator iterator = new TrieIterator(trie, new byte[0]);
    int entries = 0;
    while (iterator.next()) {
      entries++;
      for (byte[] part : List.of(iterator.key(), iterator.value())) {
        int length = part.length;
        rows.add(
            new byte[] {
              (byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)
            });
        rows.add(part);
      }
    }
    assertThat(entries).isEqualTo(expected.get("entries").asInt());
    byte[] hash = Sha256.hash(rows.toArray(new byte[0][]));
    assertThat(Hex.encode(hash)).isEqualTo(text(expected, "sha256"));
  }

  @Test
  void every_recorded_key_is_the_key_of_a_row() {
    Set<String> rows = new TreeSet<>();
    for (Path file : Shared.jsonFiles("vectors/runtime")) {
      JsonObject expect = Shared.json(file).get("expect").asObject();
      for (JsonValue block : expect.get("blocks").asArray()) {
        for (JsonValue shard : block.asObject().get("shards").asArray()) {
          JsonValue changes = shard.asObject().get("state_changes");
          if (changes != null && !changes.isNull()) {
            for (JsonValue change : changes.asArray()) {
              rows.add(parseBothWays(Base64Text.decode(text(change, "key"))).row().name());
            }
          }
        }
      }
    }
    assertThat(rows).hasSizeGreaterThan(20);
  }

  private static TrieKey parseBothWays(byte[] raw) {
    TrieKey key = TrieKey.parse(raw);
    assertThat(key.unsafeBytes()).isEqualTo(raw);
    TrieKey again = dev.vitrine.borsh.BorshReader.readAll(key.toBorsh(), TrieKey::read);
    assertThat(again).isEqualTo(key);
    assertThat(again.row()).isEqualTo(key.row());
    return key;
  }

  private static String text(JsonValue json, String name) {
    return json.asObject().get(name).asString();
  }
}
