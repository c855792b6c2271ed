package dev.vitrine.text;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads JSON in its plainest spelling: no white space, no escapes, ASCII, numbers of at most nine
 * digits. Large files that programs wrote for programs are spelled so, and read several times as
 * fast as by a reader that takes all of JSON. A value read here prints to the very bytes it was
 * read from.
 */
public final class PlainJson {
  private static final int MAX_DIGITS = 9;

  /** From how many bytes on a string may be one that is decoded. */
  private static final int LONG = 88;

  /** Which bytes stand for themselves in a string. */
  private static final boolean[] PLAIN = plain();

  private final byte[] text;
  private final Base64Run base64;
  private final Function<byte[], JsonValue> decoded;
  private int at;
  private int marksLeft;

  private PlainJson(byte[] text, int marks, Function<byte[], JsonValue> decoded) {
    this.text = text;
    this.marksLeft = marks;
    this.base64 = new Base64Run(text);
    this.decoded = decoded;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[256];
    for (int i = ' '; i < 0x7f; i++) {
      plain[i] = i != '"' && i != '\\';
    }
    return plain;
  }

  /**
   * The value that the text spells.
   *
   * @param depth how deep objects and lists may be nested
   * @param marks most opening brackets and commas
   * @return null if it is spelled in any other way, goes over a limit, or is no JSON at all
   */
  public static JsonValue read(byte[] text, int depth, int marks) {
    return read(text, depth, marks, null);
  }

  /**
   * The same, but long strings (of 64 bytes and more) that are canonical base64 are decoded right
   * where they stand: no text is made of them.
   *
   * @param decoded what takes the place of such a string; null to read all strings as text
   */
  public static JsonValue read(
      byte[] text, int depth, int marks, Function<byte[], JsonValue> decoded) {
    PlainJson reader = new PlainJson(text, marks, decoded);
    JsonValue value = reader.value(depth);
    return reader.at == text.length ? value : null;
  }

  private JsonValue value(int depth) {
    switch (peek()) {
      case '"':
        return stringValue();
      case '{':
        return depth == 0 ? null : object(depth - 1);
      case '[':
        return depth == 0 ? null : array(depth - 1);
      case 'n':
        return word("null", Json.NULL);
      case 't':
        return word("true", Json.TRUE);
      case 'f':
        return word("false", Json.FALSE);
      default:
        return number();
    }
  }

  /** The next byte; at the end one that begins nothing. */
  private int peek() {
    return at < text.length ? text[at] : -1;
  }

  /** Goes on after this byte if it is the next one. */
  private boolean skip(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return wanted != ',' || --marksLeft >= 0;
  }

  private JsonObject object(int depth) {
    JsonObject object = new JsonObject();
    at++;
    if (--marksLeft < 0) {
      return null;
    }
    if (skip('}')) {
      return object;
    }
    do {
      String name = peek() == '"' ? string() : null;
      JsonValue member = name == null || !skip(':') ? null : value(depth);
      if (member == null) {
        return null;
      }
      object.add(name, member);
    } while (skip(','));
    return skip('}') ? object : null;
  }

  private JsonArray array(int depth) {
    JsonArray array = new JsonArray();
    at++;
    if (--marksLeft < 0) {
      return null;
    }
    if (skip(']')) {
      return array;
    }
    do {
      JsonValue item = value(depth);
      if (item == null) {
        return null;
      }
      array.add(item);
    } while (skip(','));
    return skip(']') ? array : null;
  }

  private JsonValue stringValue() {
    if (decoded != null && isLong()) {
      byte[] bytes = base64.decode(at + 1);
      if (bytes != null) {
        at = base64.end() + 1;
        return decoded.apply(bytes);
      }
    }
    String string = string();
    return string == null ? null : Json.value(string);
  }

  /** Whether the string that begins here has some length, or has no end. */
  private boolean isLong() {
    int last = Math.min(text.length - 1, at + LONG);
    for (int i = at + 1; i <= last; i++) {
      if (text[i] == '"') {
        return false;
      }
    }
    return true;
  }

  private String string() {
    byte[] bytes = text;
    int from = ++at;
    int end = from;
    while (end < bytes.length && PLAIN[bytes[end] & 0xff]) {
      end++;
    }
    if (end == bytes.length || bytes[end] != '"') {
      return null;
    }
    at = end + 1;
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }

  private JsonValue number() {
    int from = at;
    int number = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = 10 * number + text[at++] - '0';
      if (at - from > MAX_DIGITS) {
        return null;
      }
    }
    boolean isPlain = at - from == 1 || at > from && text[from] != '0';
    return isPlain ? Json.value(number) : null;
  }

  private JsonValue word(String word, JsonValue value) {
    for (int i = 0; i < word.length(); i++) {
      if (!skip(word.charAt(i))) {
        return null;
      }
    }
    return value;
  }
}
