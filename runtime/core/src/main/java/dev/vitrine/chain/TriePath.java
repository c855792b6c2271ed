package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.text.Base64Text;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieRecorder;
import dev.vitrine.types.CryptoHash;
import java.util.HashMap;
import java.util.Map;

/**
 * The way from a state root to one key, node by node, read from the very bytes that are hashed
 * (docs/spec/runtime.md §1.2). An absent key gives the steps as far as they go.
 */
final class TriePath {
  private static final int LEAF = 0;
  private static final int BRANCH_WITH_VALUE = 2;
  private static final int EXTENSION = 3;

  private final Map<CryptoHash, byte[]> nodes = new HashMap<>();
  private final JsonArray steps = new JsonArray();
  private final byte[] key;
  private int nibble;

  private TriePath(byte[] key) {
    this.key = key;
  }

  static JsonObject of(Trie state, byte[] key) {
    TriePath path = new TriePath(key);
    TrieRecorder recorder = new TrieRecorder();
    byte[] value = state.recording(recorder).get(key);
    for (byte[] item : recorder.items()) {
      path.nodes.put(CryptoHash.owning(Sha256.hash(item)), item);
    }
    CryptoHash next = state.root();
    while (next != null && !next.equals(CryptoHash.ZERO)) {
      next = path.step(next);
    }
    return Json.object()
        .add("root", state.root().toString())
        .add("steps", path.steps)
        .add("value", value == null ? Json.NULL : Json.value(Base64Text.encode(value)));
  }

  /** Prints one node and gives the child that the key goes on to, or null. */
  private CryptoHash step(CryptoHash hash) {
    byte[] bytes = nodes.get(hash);
    if (bytes == null) {
      return null;
    }
    BorshReader in = new BorshReader(bytes);
    int tag = in.u8();
    JsonObject out = Json.object().add("hash", hash.toString()).add("size", bytes.length);
    CryptoHash child = null;
    if (tag == LEAF || tag == EXTENSION) {
      String own = nibblesOf(in.bytes());
      boolean matches = remaining().startsWith(own);
      nibble += own.length();
      out.add("kind", tag == LEAF ? "leaf" : "extension")
          .add("nibbles", own)
          .add("matches", tag == LEAF ? matches && nibble == 2 * key.length : matches);
      if (tag == LEAF) {
        addValue(in, out);
      } else {
        child = CryptoHash.read(in);
        child = matches ? child : null;
      }
    } else {
      child = branch(in, out, tag == BRANCH_WITH_VALUE);
    }
    steps.add(out.add("memory_usage", Long.toUnsignedString(in.u64())));
    return child;
  }

  private CryptoHash branch(BorshReader in, JsonObject out, boolean hasValue) {
    int taken = nibble < 2 * key.length ? nibbleAt(nibble) : -1;
    out.add("kind", "branch")
        .add("nibbles", taken < 0 ? "" : Integer.toHexString(taken))
        .add("has_value", hasValue);
    if (hasValue) {
      addValue(in, out);
    }
    int bitmap = in.u16();
    JsonArray children = new JsonArray();
    CryptoHash next = null;
    for (int i = 0; i < 16; i++) {
      if ((bitmap & 1 << i) != 0) {
        CryptoHash child = CryptoHash.read(in);
        children.add(Json.object().add("nibble", i).add("hash", child.toString()));
        next = i == taken ? child : next;
      }
    }
    out.add("children", children);
    nibble += taken < 0 ? 0 : 1;
    return next;
  }

  private static void addValue(BorshReader in, JsonObject out) {
    out.add("value_length", in.u32()).add("value_hash", CryptoHash.read(in).toString());
  }

  private int nibbleAt(int index) {
    int pair = key[index / 2];
    return index % 2 == 0 ? pair >> 4 & 15 : pair & 15;
  }

  private String remaining() {
    StringBuilder rest = new StringBuilder();
    for (int i = nibble; i < 2 * key.length; i++) {
      rest.append(Character.forDigit(nibbleAt(i), 16));
    }
    return rest.toString();
  }

  /** The nibbles of a hex-prefix encoded path, a hex digit each. */
  private static String nibblesOf(byte[] encoded) {
    StringBuilder out = new StringBuilder();
    if ((encoded[0] & 0x10) != 0) {
      out.append(Character.forDigit(encoded[0] & 15, 16));
    }
    for (int i = 1; i < encoded.length; i++) {
      out.append(Character.forDigit(encoded[i] >> 4 & 15, 16));
      out.append(Character.forDigit(encoded[i] & 15, 16));
    }
    return out.toString();
  }
}
