package dev.vitrine.genesis;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One value of a genesis file and where it stands. What is missing or wrong ends in an {@link
 * IllegalArgumentException} that begins with the path, as in {@code records[3].Account.account_id}.
 */
final class GenesisField {
  private final String path;
  private final JsonValue value;

  GenesisField(String path, JsonValue value) {
    this.path = path;
    this.value = value;
  }

  IllegalArgumentException refuse(String problem) {
    return new IllegalArgumentException(path.isEmpty() ? problem : path + ": " + problem);
  }

  private <T> T parse(Function<JsonValue, T> read) {
    try {
      return read.apply(value);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      // The library says "Not a string: …" of a value of another kind.
      throw refuse(e.getMessage());
    }
  }

  private JsonObject object() {
    return parse(JsonValue::asObject);
  }

  /** A member that must be there; it may be null. */
  GenesisField member(String name) {
    JsonValue member = object().get(name);
    GenesisField field = new GenesisField(path.isEmpty() ? name : path + "." + name, member);
    if (member == null) {
      throw field.refuse("missing");
    }
    return field;
  }

  /** A member, or null if it is not there or null. */
  GenesisField optional(String name) {
    JsonValue member = object().get(name);
    return member == null || member.isNull() ? null : member(name);
  }

  /** The name of the one member. */
  String tag() {
    if (object().size() != 1) {
      throw refuse("one member expected, not " + object().size());
    }
    return object().names().get(0);
  }

  List<GenesisField> elements() {
    List<GenesisField> elements = new ArrayList<>();
    for (JsonValue element : parse(JsonValue::asArray)) {
      elements.add(new GenesisField(path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  boolean isNull() {
    return value.isNull();
  }

  boolean isText(String text) {
    return value.isString() && value.asString().equals(text);
  }

  String text() {
    return parse(JsonValue::asString);
  }

  /** A JSON number up to 65,535. */
  int u16() {
    int number = parse(JsonValue::asInt);
    if (number < 0 || number > 0xffff) {
      throw refuse("not from 0 to 65535: " + number);
    }
    return number;
  }

  /** A JSON number up to 2^64 − 1. */
  long u64() {
    Balance number = parse(json -> Balance.parse(json.toString()));
    if (number.high() != 0) {
      throw refuse("over 2^64 - 1");
    }
    return number.low();
  }

  Balance balance() {
    return parse(json -> Balance.parse(json.asString()));
  }

  AccountId account() {
    return parse(json -> AccountId.of(json.asString()));
  }

  CryptoHash hash() {
    return parse(json -> CryptoHash.parse(json.asString()));
  }

  PublicKey publicKey() {
    return parse(json -> PublicKey.parse(json.asString()));
  }

  byte[] bytes() {
    return parse(json -> Base64Text.decode(json.asString()));
  }
}
