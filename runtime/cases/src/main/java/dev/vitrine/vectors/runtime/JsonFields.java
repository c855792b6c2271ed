package dev.vitrine.vectors.runtime;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.InvalidAccountIdException;
import dev.vitrine.types.PublicKey;
import dev.vitrine.vectors.VectorFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads one value of a scenario; what is missing or wrong is named by its path. */
final class JsonFields {
  /** Characters of a wrong value that a message repeats. */
  private static final int MOST_SHOWN = 40;

  private final String path;
  private final JsonValue value;

  /** Null where nobody asks what was not read. */
  private final UnreadMembers unread;

  JsonFields(String path, JsonValue value) {
    this(path, value, null);
  }

  JsonFields(String path, JsonValue value, UnreadMembers unread) {
    this.path = path;
    this.value = value;
    this.unread = unread;
  }

  /** What a text spells. */
  private <T> T parse(Function<String, T> read) {
    String text = text();
    try {
      return read.apply(text);
    } catch (VectorFormatException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw refuse(e.getMessage());
    }
  }

  private VectorFormatException expected(String kind) {
    String shown = value.toString();
    return refuse(
        kind
            + " expected, not "
            + (shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "…" : shown));
  }

  private JsonObject object() {
    if (!value.isObject()) {
      throw expected("an object");
    }
    return value.asObject();
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
    JsonValue member = object().get(name);
    if (unread != null) {
      unread.ask(path, object(), name);
    }
    return member == null || member.isNull()
        ? null
        : new JsonFields(path + "." + name, member, unread);
  }

  /** The elements; none if the member is not there. */
  List<JsonFields> list(String name) {
    JsonFields member = find(name);
    return member == null ? List.of() : member.elements();
  }

  /** The elements of an array. */
  List<JsonFields> elements() {
    if (!value.isArray()) {
      throw expected("an array");
    }
    JsonArray array = value.asArray();
    List<JsonFields> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(new JsonFields(path + "[" + i + "]", array.get(i), unread));
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
    return object().names();
  }

  JsonValue json() {
    return value;
  }

  boolean isText() {
    return value.isString();
  }

  String text() {
    if (!value.isString()) {
      throw expected("a text in quotes");
    }
    return value.asString();
  }

  boolean bool() {
    if (!value.isBoolean()) {
      throw expected("true or false");
    }
    return value.asBoolean();
  }

  int integer() {
    try {
      return value.asInt();
    } catch (UnsupportedOperationException | NumberFormatException e) {
      throw expected("a whole number");
    }
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
    try {
      Balance number = Balance.parse(value.toString());
      if (number.high() == 0) {
        return number.low();
      }
    } catch (TextFormatException e) {
      throw expected("a whole number without quotes");
    }
    throw refuse("over 2^64 - 1");
  }

  /** An amount in a string. */
  Balance balance() {
    return parse(Balance::parse);
  }

  CryptoHash hash() {
    return parse(CryptoHash::parse);
  }

  AccountId account() {
    return parse(AccountId::of);
  }

  /** The account that a member's name spells. */
  AccountId accountNamed(String name) {
    try {
      return AccountId.of(name);
    } catch (InvalidAccountIdException e) {
      throw refuse(e.getMessage());
    }
  }

  PublicKey publicKey() {
    return parse(PublicKey::parse);
  }

  byte[] bytes() {
    return parse(Base64Text::decode);
  }

  /** Bytes in base64 that spell this in borsh. */
  <T> T borsh(Function<byte[], T> read) {
    return parse(text -> read.apply(Base64Text.decode(text)));
  }

  VectorFormatException refuse(String problem) {
    return new VectorFormatException(path, problem);
  }
}
