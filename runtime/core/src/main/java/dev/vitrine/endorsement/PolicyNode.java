package dev.vitrine.endorsement;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A JSON value of a policy with the path to it, for refusals that say where. */
record PolicyNode(String path, JsonValue value) {
  private static final int MAX_ITEMS = 4096;

  /** Says that any value is accepted, where a list or a number could stand. */
  private static final String ANY = "any";

  PolicyException refuse(String reason) {
    return new PolicyException(path + ": " + reason);
  }

  /** Refuses an object that has not exactly these members. */
  void requireMembers(String... names) {
    if (!value.isObject()) {
      throw refuse("an object is expected");
    }
    JsonObject object = value.asObject();
    List<String> seen = new ArrayList<>();
    for (String name : object.names()) {
      if (seen.contains(name)) {
        throw refuse("member \"" + name + "\" stands twice");
      }
      seen.add(name);
      if (!List.of(names).contains(name)) {
        throw refuse("there is no member \"" + name + "\"; known are " + String.join(", ", names));
      }
    }
    for (String name : names) {
      if (!seen.contains(name)) {
        throw refuse("member \"" + name + "\" is missing");
      }
    }
  }

  PolicyNode member(String name) {
    return new PolicyNode(path.isEmpty() ? name : path + "." + name, value.asObject().get(name));
  }

  boolean isNull() {
    return value.isNull();
  }

  boolean is(String word) {
    return value.isString() && value.asString().equals(word);
  }

  String string() {
    if (!value.isString()) {
      throw refuse("a string is expected");
    }
    return value.asString();
  }

  <T> T parse(Function<String, T> read) {
    String text = string();
    try {
      return read.apply(text);
    } catch (IllegalArgumentException e) {
      throw refuse(e.getMessage());
    }
  }

  boolean bool() {
    if (!value.isBoolean()) {
      throw refuse("true or false is expected");
    }
    return value.asBoolean();
  }

  int number(int least, int most) {
    int number;
    try {
      number = value.isNumber() ? value.asInt() : least - 1;
    } catch (NumberFormatException e) {
      number = least - 1;
    }
    if (number < least || number > most) {
      throw refuse("a whole number from " + least + " to " + most + " is expected");
    }
    return number;
  }

  /** Seconds, or null for {@code "any"}. */
  Long secondsOrAny() {
    return is(ANY) ? null : Long.valueOf(number(0, Integer.MAX_VALUE));
  }

  /** A list with at least one item, or null for {@code "any"}. */
  <T> List<T> listOrAny(Function<PolicyNode, T> read) {
    if (is(ANY)) {
      return null;
    }
    List<T> items = list(read, " or \"any\"");
    if (items.isEmpty()) {
      throw refuse("an empty list accepts nothing; name what is accepted, or write \"any\"");
    }
    return items;
  }

  <T> List<T> list(Function<PolicyNode, T> read) {
    return list(read, "");
  }

  private <T> List<T> list(Function<PolicyNode, T> read, String other) {
    if (!value.isArray()) {
      throw refuse("a list" + other + " is expected");
    }
    JsonArray array = value.asArray();
    if (array.size() > MAX_ITEMS) {
      throw refuse("over " + MAX_ITEMS + " items");
    }
    List<T> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(read.apply(new PolicyNode(path + "[" + i + "]", array.get(i))));
    }
    return List.copyOf(items);
  }
}
