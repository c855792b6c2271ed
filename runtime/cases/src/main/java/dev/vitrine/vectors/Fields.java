package dev.vitrine.vectors;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.InvalidAccountIdException;

/** Reads the members of one JSON object; what is missing or wrong is named by its path. */
public final class Fields {
  private final String path;
  private final JsonObject object;

  private Fields(String path, JsonObject object) {
    this.path = path;
    this.object = object;
  }

  /** Reads a whole text, which must be one object. */
  public static Fields parse(String json) {
    JsonValue value;
    try {
      value = Json.parse(json);
    } catch (ParseException e) {
      throw new VectorFormatException("", "not JSON: " + e.getMessage());
    }
    return of("", value);
  }

  /** The members of {@code value}, which stands at {@code path}. */
  public static Fields of(String path, JsonValue value) {
    if (!value.isObject()) {
      throw new VectorFormatException(path, "not an object");
    }
    return new Fields(path, value.asObject());
  }

  /** The path of a member. */
  public String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Whether there is such a member, null or not. */
  public boolean has(String name) {
    return object.get(name) != null;
  }

  /** The object itself. */
  public JsonObject json() {
    return object;
  }

  /** Any value. */
  public JsonValue any(String name) {
    JsonValue value = object.get(name);
    if (value == null) {
      throw new VectorFormatException(at(name), "missing");
    }
    return value;
  }

  /** An object. */
  public Fields object(String name) {
    return of(at(name), any(name));
  }

  /** An array. */
  public JsonArray array(String name) {
    JsonValue value = any(name);
    if (!value.isArray()) {
      throw new VectorFormatException(at(name), "not an array");
    }
    return value.asArray();
  }

  /** A text. */
  public String text(String name) {
    return text(at(name), any(name));
  }

  /** A text that stands at {@code path}. */
  public static String text(String path, JsonValue value) {
    if (!value.isString()) {
      throw new VectorFormatException(path, "not a string");
    }
    return value.asString();
  }

  /** True or false. */
  public boolean bool(String name) {
    JsonValue value = any(name);
    if (!value.isBoolean()) {
      throw new VectorFormatException(at(name), "neither true nor false");
    }
    return value.asBoolean();
  }

  /** A small number. */
  public int number(String name) {
    JsonValue value = any(name);
    try {
      return value.asInt();
    } catch (NumberFormatException | UnsupportedOperationException e) {
      throw new VectorFormatException(at(name), "not a small number");
    }
  }

  /** A u64 in a string. */
  public long u64(String name) {
    Balance value = balance(name);
    if (value.high() != 0) {
      throw new VectorFormatException(at(name), "over the range of u64");
    }
    return value.low();
  }

  /** A u128 in a string. */
  public Balance balance(String name) {
    return balance(at(name), any(name));
  }

  /** A u128 in a string that stands at {@code path}. */
  public static Balance balance(String path, JsonValue value) {
    try {
      return Balance.parse(text(path, value));
    } catch (TextFormatException e) {
      throw new VectorFormatException(path, e.getMessage());
    }
  }

  /** An account id. */
  public AccountId account(String name) {
    return account(at(name), text(name));
  }

  /** An account id that stands at {@code path}. */
  public static AccountId account(String path, String text) {
    try {
      return AccountId.of(text);
    } catch (InvalidAccountIdException e) {
      throw new VectorFormatException(path, e.getMessage());
    }
  }

  /** Bytes in base64. */
  public byte[] bytes(String name) {
    return bytes(at(name), any(name));
  }

  /** Bytes in base64 that stand at {@code path}. */
  public static byte[] bytes(String path, JsonValue value) {
    try {
      return Base64Text.decode(text(path, value));
    } catch (TextFormatException e) {
      throw new VectorFormatException(path, e.getMessage());
    }
  }
}
