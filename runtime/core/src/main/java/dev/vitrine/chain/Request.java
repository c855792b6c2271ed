package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.function.Function;

/** The members of one request; what is missing or of the wrong kind is refused by name. */
final class Request {
  private final JsonObject members;

  private Request(JsonObject members) {
    this.members = members;
  }

  static Request parse(String json) {
    JsonValue value;
    try {
      value = Json.parse(json);
    } catch (ParseException e) {
      throw Refusal.at("request, byte " + e.getLocation().offset, "The request is not JSON");
    }
    if (!value.isObject()) {
      throw Refusal.at("request", "The request is not a JSON object");
    }
    return new Request(value.asObject());
  }

  private JsonValue find(String name) {
    JsonValue value = members.get(name);
    return value == null || value.isNull() ? null : value;
  }

  String text(String name) {
    String value = textOrNull(name);
    if (value == null) {
      throw Refusal.at(name, "The request lacks the member \"" + name + "\"");
    }
    return value;
  }

  String textOrNull(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw Refusal.at(name, "The member \"" + name + "\" is not a string");
    }
    return value.asString();
  }

  <T> T parsed(String name, Function<String, T> read) {
    return read(name, text(name), read);
  }

  <T> T parsedOrNull(String name, Function<String, T> read) {
    String value = textOrNull(name);
    return value == null ? null : read(name, value, read);
  }

  private static <T> T read(String name, String value, Function<String, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException e) {
      throw Refusal.at(name, "The member \"" + name + "\" is not valid: " + e.getMessage());
    }
  }

  AccountId account(String name) {
    return parsed(name, AccountId::of);
  }

  byte[] bytes(String name) {
    return parsed(name, Base64Text::decode);
  }

  Balance balance(String name, Balance otherwise) {
    Balance value = parsedOrNull(name, Balance::parse);
    return value == null ? otherwise : value;
  }

  /** A u64 as decimal text. */
  long u64(String name, long otherwise) {
    Balance value = parsedOrNull(name, Balance::parse);
    if (value == null) {
      return otherwise;
    }
    if (value.high() != 0) {
      throw Refusal.at(name, "The member \"" + name + "\" is over 2^64 - 1");
    }
    return value.low();
  }

  int number(String name, int otherwise) {
    JsonValue value = find(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return value.asInt();
    } catch (UnsupportedOperationException | NumberFormatException e) {
      throw Refusal.at(name, "The member \"" + name + "\" is not a whole number");
    }
  }

  Request object(String name) {
    JsonValue value = find(name);
    if (value == null || !value.isObject()) {
      throw Refusal.at(name, "The member \"" + name + "\" is not an object");
    }
    return new Request(value.asObject());
  }

  boolean flag(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw Refusal.at(name, "The member \"" + name + "\" is neither true nor false");
    }
    return value.asBoolean();
  }

  /** A list of texts or objects; empty when absent. */
  JsonArray list(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return new JsonArray();
    }
    if (!value.isArray()) {
      throw Refusal.at(name, "The member \"" + name + "\" is not a list");
    }
    return value.asArray();
  }
}
