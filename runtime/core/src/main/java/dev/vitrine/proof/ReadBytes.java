package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Long byte strings of a JSON text that were decoded while it was read. In the tree of values a
 * mark takes the place of each, one that no other string of the tree can equal unseen: whoever
 * prints the tree anew with the same marks may compare it with the one that was read, because
 * {@link Base64Text} has one spelling of any bytes only.
 */
final class ReadBytes {
  /** No digit of base64, and nothing that a string of the format begins with. */
  private static final char MARK = '#';

  /** By the values and arrays themselves, not by what is in them. */
  private final Map<JsonValue, byte[]> bytes = new IdentityHashMap<>();

  private final Map<byte[], JsonValue> marks = new IdentityHashMap<>();

  /** Notes bytes that were decoded. */
  JsonValue mark(byte[] decoded) {
    JsonValue mark = Json.value(MARK + Integer.toString(marks.size()));
    bytes.put(mark, decoded);
    marks.put(decoded, mark);
    return mark;
  }

  /** The bytes that this string of the tree spells, or null if it was not decoded. */
  byte[] bytes(JsonValue string) {
    return bytes.get(string);
  }

  /** The text of a string of the tree. */
  String text(JsonValue string) {
    byte[] decoded = bytes.get(string);
    return decoded == null ? string.asString() : Base64Text.encode(decoded);
  }

  /** The JSON string that spells the bytes: the mark if they were read from one. */
  JsonValue spell(byte[] any) {
    JsonValue mark = marks.get(any);
    return mark == null ? Json.value(Base64Text.encode(any)) : mark;
  }
}
