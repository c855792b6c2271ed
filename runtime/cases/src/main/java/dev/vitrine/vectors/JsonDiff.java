package dev.vitrine.vectors;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two JSON values completely: each member and element must be there on both sides and be
 * equal. The order of members does not matter, that of elements does.
 */
public final class JsonDiff {
  /** A long value is cut here when it is shown, and so is a list of differences. */
  private static final int SHOWN_LENGTH = 400;

  private static final int MAX_DIFFERENCES = 200;

  private final List<Difference> differences = new ArrayList<>();

  private JsonDiff() {}

  /** The differences, at most 200. */
  public static List<Difference> between(JsonValue expected, JsonValue found) {
    JsonDiff diff = new JsonDiff();
    diff.compare("", expected, found);
    return diff.differences;
  }

  private void compare(String path, JsonValue expected, JsonValue found) {
    if (differences.size() >= MAX_DIFFERENCES) {
      return;
    }
    if (expected == null || found == null) {
      add(path, expected, found);
    } else if (expected.isObject() && found.isObject()) {
      compareMembers(path, expected.asObject(), found.asObject());
    } else if (expected.isArray() && found.isArray()) {
      compareElements(path, expected.asArray(), found.asArray());
    } else if (!expected.equals(found)) {
      add(path, expected, found);
    }
  }

  private void compareMembers(String path, JsonObject expected, JsonObject found) {
    String prefix = path.isEmpty() ? "" : path + ".";
    for (JsonObject.Member member : expected) {
      compare(prefix + member.getName(), member.getValue(), found.get(member.getName()));
    }
    for (JsonObject.Member member : found) {
      if (expected.get(member.getName()) == null) {
        add(prefix + member.getName(), null, member.getValue());
      }
    }
  }

  private void compareElements(String path, JsonArray expected, JsonArray found) {
    int length = Math.max(expected.size(), found.size());
    for (int i = 0; i < length; i++) {
      compare(
          path + "[" + i + "]",
          i < expected.size() ? expected.get(i) : null,
          i < found.size() ? found.get(i) : null);
    }
  }

  private void add(String path, JsonValue expected, JsonValue found) {
    differences.add(new Difference(path, shown(expected), shown(found)));
  }

  private static String shown(JsonValue value) {
    if (value == null) {
      return Difference.ABSENT;
    }
    String text = value.toString();
    return text.length() <= SHOWN_LENGTH
        ? text
        : text.substring(0, SHOWN_LENGTH) + "… (" + text.length() + " characters)";
  }
}
