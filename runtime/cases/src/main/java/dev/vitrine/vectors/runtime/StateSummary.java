package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.crypto.Sha256Stream;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieIterator;
import dev.vitrine.trie.TrieStorage;
import dev.vitrine.types.CryptoHash;

/** A whole state as the vectors have it: count, hash and rows. */
final class StateSummary {
  private static final int MAX_VALUE = 20_000;
  private static final int MAX_CODE = 600;
  private static final byte CODE_COLUMN = 1;
  private static final byte GLOBAL_CODE_COLUMN = 0x12;

  private StateSummary() {}

  static JsonObject of(long shardId, CryptoHash root, TrieStorage storage) {
    Sha256Stream hash = Sha256.start();
    JsonArray rows = new JsonArray();
    int entries = 0;
    TrieIterator iterator = new TrieIterator(Trie.open(storage, root), new byte[0]);
    while (iterator.next()) {
      byte[] key = iterator.key();
      byte[] value = iterator.value();
      byte[] bytes =
          new BorshWriter(key.length + value.length + 8).bytes(key).bytes(value).toBytes();
      hash.update(bytes);
      entries++;
      rows.add(new JsonArray().add(Base64Text.encode(key)).add(value(key, value)));
    }
    return new JsonObject()
        .add("shard_id", ApplicationRecord.number(shardId))
        .add("state_root", root.toString())
        .add("entries", entries)
        .add("sha256", Hex.encode(hash.digest()))
        .add("kv", rows);
  }

  /** The value of a row, or its hash and length where it would be long. */
  static JsonValue value(byte[] key, byte[] value) {
    boolean code = key[0] == CODE_COLUMN || key[0] == GLOBAL_CODE_COLUMN;
    if (value.length <= (code ? MAX_CODE : MAX_VALUE)) {
      return Json.value(Base64Text.encode(value));
    }
    return new JsonObject().add("sha256", Hex.encode(Sha256.hash(value))).add("len", value.length);
  }
}
