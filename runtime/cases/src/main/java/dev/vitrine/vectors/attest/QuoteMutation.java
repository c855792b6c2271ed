package dev.vitrine.vectors.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.text.Hex;
import java.util.Arrays;
import java.util.function.Function;

/** A quote and a collateral, changed by a recipe of {@code expected.json}. */
final class QuoteMutation {
  private byte[] quote;
  private JsonObject collateral;

  QuoteMutation(byte[] quote, JsonObject collateral) {
    this.quote = quote.clone();
    this.collateral = new JsonObject(collateral);
  }

  byte[] quote() {
    return quote;
  }

  String collateral() {
    return collateral.toString();
  }

  /**
   * Applies a recipe.
   *
   * @param collaterals by name
   * @param quotes by name
   */
  void apply(
      JsonObject recipe,
      Function<String, JsonObject> collaterals,
      Function<String, byte[]> quotes) {
    String field = recipe.getString("field", "");
    int offset = recipe.getInt("offset", 0);
    switch (recipe.getString("kind", "")) {
      case "quote-xor" -> quote[offset] ^= (byte) recipe.getInt("mask", 0);
      case "quote-set" -> quote[offset] = (byte) recipe.getInt("value", 0);
      case "quote-truncate" -> quote = Arrays.copyOf(quote, recipe.getInt("length", 0));
      case "quote-append" -> append(Hex.decode(recipe.getString("hex", "")));
      case "collateral-hex-xor" -> {
        byte[] bytes = Hex.decode(collateral.getString(field, ""));
        bytes[offset] ^= (byte) recipe.getInt("mask", 0);
        collateral.set(field, Hex.encode(bytes));
      }
      case "collateral-hex-truncate" -> {
        byte[] bytes = Hex.decode(collateral.getString(field, ""));
        collateral.set(field, Hex.encode(Arrays.copyOf(bytes, recipe.getInt("length", 0))));
      }
      case "collateral-set" -> collateral.set(field, recipe.get("value"));
      case "collateral-append" -> {
        JsonValue more = recipe.get("hex") != null ? recipe.get("hex") : recipe.get("value");
        collateral.set(field, collateral.getString(field, "") + more.asString());
      }
      case "collateral-replace-first" -> replaceFirst(recipe, field);
      case "collateral-copy" -> collateral.set(field, collateral.get(recipe.getString("of", "")));
      case "collateral-fields-of" -> {
        JsonObject other = collaterals.apply(recipe.getString("collateral", ""));
        for (JsonValue name : recipe.get("fields").asArray()) {
          collateral.set(name.asString(), other.get(name.asString()));
        }
      }
      case "collateral-of" ->
          collateral = new JsonObject(collaterals.apply(recipe.getString("collateral", "")));
      case "collateral-pck-chain-of-quote" ->
          collateral.set("pck_certificate_chain", pem(quotes.apply(recipe.getString("quote", ""))));
      default -> throw new IllegalArgumentException("unknown recipe: " + recipe);
    }
  }

  private void append(byte[] more) {
    int length = quote.length;
    quote = Arrays.copyOf(quote, length + more.length);
    System.arraycopy(more, 0, quote, length, more.length);
  }

  private void replaceFirst(JsonObject recipe, String field) {
    String text = collateral.getString(field, "");
    String old = recipe.getString("old", "");
    int at = text.indexOf(old);
    if (at < 0) {
      throw new IllegalArgumentException("nothing to replace: " + recipe);
    }
    collateral.set(
        field,
        text.substring(0, at) + recipe.getString("new", "") + text.substring(at + old.length()));
  }

  /** The PEM text inside a quote. */
  private static JsonValue pem(byte[] quote) {
    StringBuilder text = new StringBuilder();
    for (byte one : quote) {
      text.append((char) (one & 127));
    }
    int start = text.indexOf("-----BEGIN");
    int end =
        text.lastIndexOf("-----END CERTIFICATE-----") + "-----END CERTIFICATE-----\n".length();
    return Json.value(text.substring(start, end));
  }
}
