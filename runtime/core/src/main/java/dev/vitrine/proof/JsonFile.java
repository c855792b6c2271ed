package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.PlainJson;
import dev.vitrine.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A file in JSON form as it was read.
 *
 * @param bytes the file
 * @param top its value
 * @param isPlain whether the value, with its marks spelled out, prints to the very bytes of the
 *     file
 */
record JsonFile(byte[] bytes, JsonNode top, boolean isPlain) {
  /**
   * Reads a whole file.
   *
   * @param path how refusals name its value
   */
  static JsonFile parse(String path, byte[] bytes) {
    ReadBytes read = new ReadBytes();
    JsonValue plain = PlainJson.read(bytes, Limits.JSON_DEPTH, Limits.JSON_MARKS, read::mark);
    if (plain != null) {
      return new JsonFile(bytes, new JsonNode(null, path, plain, read), true);
    }
    // Files of the format are plain, but for rare ones; this one is read to say what is wrong.
    JsonMarks.check(bytes);
    String text = Utf8.decode(bytes);
    if (text == null) {
      throw new MalformedBundleException("the file is not UTF-8 text");
    }
    try {
      return new JsonFile(
          bytes, new JsonNode(null, path, Json.parse(text), new ReadBytes()), false);
    } catch (ParseException e) {
      throw new MalformedBundleException(
          "the file is not whole JSON: line "
              + e.getLocation().line
              + ", column "
              + e.getLocation().column
              + ", byte "
              + e.getLocation().offset
              + " of "
              + bytes.length);
    }
  }

  /**
   * Refuses the file if it is not the one spelling of what was read from it. That refuses unknown,
   * missing and duplicate members, other orders, other white space and other spellings of numbers
   * and strings in one stroke.
   *
   * @param print makes the JSON form of what was read; where it spells bytes with what it is given,
   *     long ones need not be spelled to be compared
   */
  void requireSpelling(Function<ReadBytes, JsonObject> print) {
    if (isPlain && top.value().equals(print.apply(top.read()))) {
      return;
    }
    byte[] expected = print.apply(new ReadBytes()).toString().getBytes(StandardCharsets.UTF_8);
    if (Arrays.equals(expected, bytes)) {
      return;
    }
    int at = 0;
    while (at < expected.length && at < bytes.length && expected[at] == bytes[at]) {
      at++;
    }
    throw new MalformedBundleException(
        "the text is not in the one spelling of the format, from byte " + at + " on");
  }
}
