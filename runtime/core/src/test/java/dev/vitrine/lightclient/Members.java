package dev.vitrine.lightclient;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;

/** Reads members of the RPC's objects; a missing one is an {@link IllegalArgumentException}. */
final class Members {
  private Members() {}

  static JsonValue need(JsonObject json, String name) {
    JsonValue value = json.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("member \"" + name + "\" is missing");
    }
    return value;
  }

  static CryptoHash hash(JsonObject json, String name) {
    return CryptoHash.parse(need(json, name).asString());
  }

  /** An unsigned 64-bit number, written as a number or as a string of digits. */
  static long u64(JsonObject json, String name) {
    JsonValue value = need(json, name);
    Balance number = Balance.parse(value.isString() ? value.asString() : value.toString());
    if (number.high() != 0) {
      throw new IllegalArgumentException("member \"" + name + "\" is over 2^64 - 1");
    }
    return number.low();
  }
}
