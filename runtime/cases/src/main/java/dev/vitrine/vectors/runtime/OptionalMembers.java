package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Set;

/** Members that vectors have for people only, or leave out where they would be long. */
final class OptionalMembers {
  private static final String FOR_PEOPLE = "readable";
  private static final Set<String> LEFT_OUT =
      Set.of("values", "state_changes", "borsh", "kv", "sha256_of_sorted_borsh");

  private OptionalMembers() {}

  /** What is recorded without what is there for people. */
  static JsonValue recorded(JsonValue json) {
    if (json.isObject()) {
      JsonObject copy = new JsonObject();
      for (JsonObject.Member member : json.asObject()) {
        if (!member.getName().equals(FOR_PEOPLE)) {
          copy.add(member.getName(), recorded(member.getValue()));
        }
      }
      return copy;
    }
    if (json.isArray()) {
      JsonArray copy = new JsonArray();
      for (JsonValue element : json.asArray()) {
        copy.add(recorded(element));
      }
      return copy;
    }
    return json;
  }

  /**
   * Whether an application is recorded without its lists: those of {@code vectors/bench} have their
   * lengths only.
   */
  static boolean isShort(JsonValue recorded) {
    return recorded.asObject().get("outcomes").isNumber();
  }

  /** What came out, as short as the record of it: its members alone, lengths for lists. */
  static JsonValue shortened(JsonValue found, JsonValue recorded) {
    if (found.isArray() && recorded.isNumber()) {
      return Json.value(found.asArray().size());
    }
    if (!found.isObject() || !recorded.isObject()) {
      return found;
    }
    JsonObject copy = new JsonObject();
    for (JsonObject.Member member : recorded.asObject()) {
      JsonValue value = found.asObject().get(member.getName());
      if (value != null) {
        copy.add(member.getName(), shortened(value, member.getValue()));
      }
    }
    return copy;
  }

  /** What came out, without what the record of it leaves out. */
  static JsonValue found(JsonValue found, JsonValue recorded) {
    if (found.isObject() && recorded != null && recorded.isObject()) {
      JsonObject copy = new JsonObject();
      for (JsonObject.Member member : found.asObject()) {
        JsonValue other = recorded.asObject().get(member.getName());
        if (other != null || !LEFT_OUT.contains(member.getName())) {
          copy.add(member.getName(), found(member.getValue(), other));
        }
      }
      return copy;
    }
    if (found.isArray() && recorded != null && recorded.isArray()) {
      JsonArray copy = new JsonArray();
      for (int i = 0; i < found.asArray().size(); i++) {
        JsonValue other = i < recorded.asArray().size() ? recorded.asArray().get(i) : null;
        copy.add(found(found.asArray().get(i), other));
      }
      return copy;
    }
    return found;
  }
}
