package dev.vitrine.runtime.error;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.state.GlobalContractIdentifier;

/** JSON forms of values inside errors. */
final class JsonForms {
  private JsonForms() {}

  /** A u64 as a JSON number with all its digits. */
  static JsonValue unsigned(long value) {
    return value >= 0 ? Json.value(value) : Json.parse(Long.toUnsignedString(value));
  }

  /** {@code {"hash": …}} or {@code {"account_id": …}}. */
  static JsonValue identifier(GlobalContractIdentifier identifier) {
    if (identifier instanceof GlobalContractIdentifier.CodeHash code) {
      return new JsonObject().add("hash", code.hash().toString());
    }
    GlobalContractIdentifier.ByAccount named = (GlobalContractIdentifier.ByAccount) identifier;
    return new JsonObject().add("account_id", named.account().toString());
  }
}
