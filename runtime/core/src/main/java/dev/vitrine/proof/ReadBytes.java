package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The JSON strings that long byte strings were read from. {@link Base64Text} reads one spelling of
 * any bytes only, so that whoever compares spellings need not spell these again.
 */
final class ReadBytes {
  private static final int LONG = 256;

  /** By the array itself, not by what is in it. */
  private final Map<byte[], JsonValue> strings = new IdentityHashMap<>();

  void keep(byte[] bytes, JsonValue string) {
    if (bytes.length >= LONG) {
      strings.put(bytes, string);
    }
  }

  /** The JSON string that spells the bytes. */
  JsonValue spell(byte[] bytes) {
    JsonValue known = bytes.length >= LONG ? strings.get(bytes) : null;
    return known == null ? Json.value(Base64Text.encode(bytes)) : known;
  }
}
