package dev.vitrine.proof;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON value with the way to it, for refusals that say where.
 *
 * @param parent the object or list that it stands in, null for a file's value
 * @param step what leads to it from there: {@code .name} or {@code [index]}; the name of the whole
 *     for a file's value
 * @param read byte strings that were decoded already
 */
record JsonNode(JsonNode parent, String step, JsonValue value, ReadBytes read) {
  MalformedBundleException refuse(String reason) {
    return new MalformedBundleException(path() + ": " + reason);
  }

  private String path() {
    return parent == null ? step : parent.path() + step;
  }

  JsonNode member(String name) {
    if (!value.isObject()) {
      throw refuse("an object is expected");
    }
    JsonValue member = value.asObject().get(name);
    if (member == null) {
      throw refuse("member \"" + name + "\" is missing");
    }
    return new JsonNode(this, "." + name, member, read);
  }

  String string() {
    if (!value.isString()) {
      throw refuse("a string is expected");
    }
    return read.text(value);
  }

  byte[] base64() {
    byte[] bytes = read.bytes(value);
    return bytes == null ? parse(Base64Text::decode) : bytes;
  }

  <T> T parse(Function<String, T> form) {
    String text = string();
    try {
      return form.apply(text);
    } catch (IllegalArgumentException e) {
      throw refuse(e.getMessage());
    }
  }

  int number() {
    try {
      int number = value.asInt();
      if (number < 0) {
        throw refuse("a number from 0 on is expected");
      }
      return number;
    } catch (UnsupportedOperationException | NumberFormatException e) {
      throw refuse("a number is expected");
    }
  }

  <T> List<T> list(Function<JsonNode, T> item) {
    if (!value.isArray()) {
      throw refuse("a list is expected");
    }
    JsonArray array = value.asArray();
    List<T> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(item.apply(new JsonNode(this, "[" + i + "]", array.get(i), read)));
    }
    return items;
  }
}
