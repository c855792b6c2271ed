package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vectors.VectorFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads one value of a scenario; what is missing or wrong is named by its path. */
final class JsonFields {
  private final String path;
  private final JsonValue value;

  JsonFields(String path, JsonValue value) {
    this.path = path;
    this.value = value;
  }

  private <T> T parse(Function<JsonValue, T> read) {
    try {
      return read.apply(value);
    } catch (VectorFormatException e) {
      throw e;
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new VectorFormatException(path, e.getMessage());
    }
  }

  /** A member that must be there. */
  JsonFields get(String name) {
    JsonFields member = find(name);
    if (member == null) {
      throw new VectorFormatException(path + "." + name, "missing");
    }
    return member;
  }

  /** A member, or null if it is not there or null. */
  JsonFields find(String name) {
    JsonObject object = parse(JsonValue::asObject);
    JsonValue member = object.get(name);
    return member == null || member.isNull() ? null : new JsonFields(path + "." + name, member);
  }

  /** The elements; none if the member is not there. */
  List<JsonFields> list(String name) {
    JsonFields member = find(name);
    return member == null ? List.of() : member.elements();
  }

  /** The elements of an array. */
  List<JsonFields> elements() {
    JsonArray array = parse(JsonValue::asArray);
    List<JsonFields> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(new JsonFields(path + "[" + i + "]", array.get(i)));
    }
    return elements;
  }

  /** The elements of an array of two. */
  List<JsonFields> pair() {
    List<JsonFields> elements = elements();
    if (elements.size() != 2) {
      throw refuse("two elements expected, not " + elements.size());
    }
    return elements;
  }

  /** The name of an object's only member. */
  String tag() {
    List<String> names = names();
    if (names.size() != 1) {
      throw refuse("one member expected, not " + names.size());
    }
    return names.get(0);
  }

  /** The names of an object's members. */
  List<String> names() {
    return parse(JsonValue::asObject).names();
  }

  JsonValue json() {
    return value;
  }

  boolean isText() {
    return value.isString();
  }

  String text() {
    return parse(JsonValue::asString);
  }

  boolean bool() {
    return parse(JsonValue::asBoolean);
  }

  int integer() {
    return parse(JsonValue::asInt);
  }

  /** A JSON number from 0 to {@code most}. */
  int upTo(int most) {
    int number = integer();
    if (number < 0 || number > most) {
      throw refuse("not from 0 to " + most + ": " + number);
    }
    return number;
  }

  /** A JSON number up to 2^64 − 1. */
  long u64() {
    Balance number = parse(json -> Balance.parse(json.toString()));
    if (number.high() != 0) {
      throw new VectorFormatException(path, "over 2^64 - 1");
    }
    return number.low();
  }

  /** An amount in a string. */
  Balance balance() {
    return parse(json -> Balance.parse(json.asString()));
  }

  CryptoHash hash() {
    return parse(json -> CryptoHash.parse(json.asString()));
  }

  AccountId account() {
    return parse(json -> AccountId.of(json.asString()));
  }

  PublicKey publicKey() {
    return parse(json -> PublicKey.parse(json.asString()));
  }

  byte[] bytes() {
    return parse(json -> Base64Text.decode(json.asString()));
  }

  /** Bytes in base64 that spell this in borsh. */
  <T> T borsh(Function<byte[], T> read) {
    return parse(json -> read.apply(Base64Text.decode(json.asString())));
  }

  VectorFormatException refuse(String problem) {
    return new VectorFormatException(path, problem);
  }
}
