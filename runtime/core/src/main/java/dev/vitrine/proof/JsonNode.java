package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A JSON value with the path to it, for refusals that say where. */
record JsonNode(String path, JsonValue value) {
  /**
   * The value of a whole file.
   *
   * @param path how refusals name it
   */
  static JsonNode parse(String path, byte[] file) {
    JsonMarks.check(file);
    String text = Utf8.decode(file);
    if (text == null) {
      throw new MalformedBundleException("the file is not UTF-8 text");
    }
    try {
      return new JsonNode(path, Json.parse(text));
    } catch (ParseException e) {
      throw new MalformedBundleException(
          "the file is not whole JSON: line "
              + e.getLocation().line
              + ", column "
              + e.getLocation().column
              + ", byte "
              + e.getLocation().offset
              + " of "
              + file.length);
    }
  }

  /**
   * Refuses a file that is not the one spelling of what was read from it. That refuses unknown,
   * missing and duplicate members, other orders, other white space and other spellings of numbers
   * and strings in one stroke.
   */
  static void requireSpelling(byte[] file, String canonical) {
    byte[] expected = canonical.getBytes(StandardCharsets.UTF_8);
    if (Arrays.equals(expected, file)) {
      return;
    }
    int at = 0;
    while (at < expected.length && at < file.length && expected[at] == file[at]) {
      at++;
    }
    throw new MalformedBundleException(
        "the text is not in the one spelling of the format, from byte " + at + " on");
  }

  MalformedBundleException refuse(String reason) {
    return new MalformedBundleException(path + ": " + reason);
  }

  JsonNode member(String name) {
    if (!value.isObject()) {
      throw refuse("an object is expected");
    }
    JsonValue member = value.asObject().get(name);
    if (member == null) {
      throw refuse("member \"" + name + "\" is missing");
    }
    return new JsonNode(path + "." + name, member);
  }

  String string() {
    if (!value.isString()) {
      throw refuse("a string is expected");
    }
    return value.asString();
  }

  byte[] base64() {
    return parse(Base64Text::decode);
  }

  <T> T parse(Function<String, T> read) {
    String text = string();
    try {
      return read.apply(text);
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

  <T> List<T> list(Function<JsonNode, T> read) {
    if (!value.isArray()) {
      throw refuse("a list is expected");
    }
    JsonArray array = value.asArray();
    List<T> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(read.apply(new JsonNode(path + "[" + i + "]", array.get(i))));
    }
    return items;
  }
}
