package dev.vitrine.attest.check;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Hex;
import dev.vitrine.text.TextFormatException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An object of JSON whose members are read by kind; what is wrong is named by its path. */
public final class JsonMembers {
  private final JsonObject object;
  private final String path;

  private JsonMembers(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The object that a text is. */
  public static JsonMembers parse(String text, String path) throws Refused {
    JsonValue value;
    try {
      value = Json.parse(text);
    } catch (ParseException e) {
      throw new Refused(path + " is no JSON: " + e.getMessage());
    }
    return of(value, path);
  }

  /** The members of a value that must be an object. */
  public static JsonMembers of(JsonValue value, String path) throws Refused {
    if (!value.isObject()) {
      throw new Refused(path + " must be an object");
    }
    Set<String> names = new HashSet<>();
    for (String name : value.asObject().names()) {
      if (!names.add(name)) {
        throw new Refused(path + " has the member \"" + name + "\" twice");
      }
    }
    return new JsonMembers(value.asObject(), path);
  }

  /** Whether a member is there and not null. */
  public boolean has(String name) {
    JsonValue value = object.get(name);
    return value != null && !value.isNull();
  }

  private JsonValue need(String name) throws Refused {
    if (!has(name)) {
      throw new Refused(path(name) + " is missing");
    }
    return object.get(name);
  }

  /** The path of a member. */
  public String path(String name) {
    return path + "." + name;
  }

  /** A text. */
  public String text(String name) throws Refused {
    JsonValue value = need(name);
    if (!value.isString()) {
      throw new Refused(path(name) + " must be a text");
    }
    return value.asString();
  }

  /** An integer from 0 to {@code most}. */
  public int number(String name, int most) throws Refused {
    return (int) integer(need(name), path(name), most);
  }

  /** An integer of 32 bits without sign. */
  public long u32(String name) throws Refused {
    return integer(need(name), path(name), 0xffff_ffffL);
  }

  private static long integer(JsonValue value, String path, long most) throws Refused {
    String digits = value.isNumber() ? value.toString() : "";
    boolean plain = !digits.isEmpty() && digits.length() < 11;
    for (int i = 0; i < digits.length(); i++) {
      plain &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    if (!plain || Long.parseLong(digits) > most) {
      throw new Refused(path + " must be an integer from 0 to " + most);
    }
    return Long.parseLong(digits);
  }

  /** This many bytes, written as hex digits of either case. */
  public byte[] hex(String name, int length) throws Refused {
    byte[] bytes = hex(text(name), path(name));
    if (bytes.length != length) {
      throw new Refused(path(name) + " has " + bytes.length + " bytes, not " + length);
    }
    return bytes;
  }

  /** The bytes that digits of either case spell. */
  public static byte[] hex(String text, String path) throws Refused {
    try {
      return Hex.decodeAnyCase(text);
    } catch (TextFormatException e) {
      throw new Refused(path + ": " + e.getMessage());
    }
  }

  /** Any bytes, written as hex digits or as an array of numbers from 0 to 255. */
  public byte[] bytes(String name) throws Refused {
    JsonValue value = need(name);
    if (value.isString()) {
      return hex(value.asString(), path(name));
    }
    if (!value.isArray()) {
      throw new Refused(path(name) + " must be hex digits or an array of bytes");
    }
    return bytes(value.asArray(), path(name));
  }

  /** The bytes that an array of numbers lists. */
  public static byte[] bytes(JsonArray array, String path) throws Refused {
    byte[] bytes = new byte[array.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) integer(array.get(i), path + "[" + i + "]", 255);
    }
    return bytes;
  }

  /** An object. */
  public JsonMembers object(String name) throws Refused {
    return of(need(name), path(name));
  }

  /** The objects of an array. */
  public List<JsonMembers> objects(String name) throws Refused {
    JsonValue value = need(name);
    if (!value.isArray()) {
      throw new Refused(path(name) + " must be an array");
    }
    return objects(value.asArray(), path(name));
  }

  /** The objects of an array that has this path. */
  public static List<JsonMembers> objects(JsonArray array, String path) throws Refused {
    List<JsonMembers> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      all.add(of(array.get(i), path + "[" + i + "]"));
    }
    return all;
  }

  /** The texts of an array, or none if the member is absent. */
  public List<String> texts(String name) throws Refused {
    List<String> all = new ArrayList<>();
    if (!has(name)) {
      return all;
    }
    if (!object.get(name).isArray()) {
      throw new Refused(path(name) + " must be an array");
    }
    for (JsonValue one : object.get(name).asArray()) {
      if (!one.isString()) {
        throw new Refused(path(name) + " must list texts");
      }
      all.add(one.asString());
    }
    return all;
  }

  /** The member as it is, or null. */
  public JsonValue get(String name) {
    return object.get(name);
  }
}
