package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.state.Row;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieEntry;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What a call changed: every row whose value is another after it than before, by raw key. */
final class StateDiff {
  /** Values over this many bytes are named by their length alone: contract code. */
  private static final int LONGEST_SHOWN = 16_384;

  private StateDiff() {}

  static JsonArray of(Call call) {
    Map<TrieKey, byte[]> after = new TreeMap<>();
    for (LocalSession.Made made : call.blocks()) {
      for (TrieEntry row : made.record().rows()) {
        after.put(TrieKey.parse(row.key()), row.value());
      }
    }
    Trie before = call.stateBefore();
    JsonArray list = new JsonArray();
    for (Map.Entry<TrieKey, byte[]> row : after.entrySet()) {
      byte[] old = before.get(row.getKey().unsafeBytes());
      if (!Arrays.equals(old, row.getValue())) {
        list.add(row(row.getKey(), old, row.getValue()));
      }
    }
    return list;
  }

  private static JsonObject row(TrieKey key, byte[] before, byte[] after) {
    JsonObject out =
        Json.object()
            .add("key", Hex.encode(key.unsafeBytes()))
            .add("kind", kind(key.row()))
            .add("row", key.row().name());
    boolean ofAccount = !"other".equals(kind(key.row()));
    out.add("account", ofAccount ? Json.value(key.accountId().toString()) : Json.NULL);
    out.add(
        "name",
        key.row() == Row.CONTRACT_DATA ? Json.value(Base64Text.encode(key.userKey())) : Json.NULL);
    return out.add("before", value(before))
        .add("after", value(after))
        .add("before_length", before == null ? Json.NULL : Json.value(before.length))
        .add("after_length", after == null ? Json.NULL : Json.value(after.length));
  }

  private static JsonValue value(byte[] value) {
    return value == null || value.length > LONGEST_SHOWN
        ? Json.NULL
        : Json.value(Base64Text.encode(value));
  }

  private static String kind(Row row) {
    return switch (row) {
      case ACCOUNT -> "account";
      case ACCESS_KEY -> "access_key";
      case CONTRACT_CODE -> "code";
      case CONTRACT_DATA -> "data";
      default -> "other";
    };
  }
}
