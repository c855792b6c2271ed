package dev.vitrine.jvm.cli;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.text.Base58;
import dev.vitrine.text.TextFormatException;
import dev.vitrine.text.Utf8;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A secret key as NEAR's tools keep it: {@code ed25519:} and base58 of seed and public key, alone
 * or as {@code private_key} or {@code secret_key} of a JSON object.
 *
 * @param seed 32 bytes
 * @param publicKey its public key
 */
record SecretKeyFile(byte[] seed, PublicKey publicKey) {
  private static final String PREFIX = "ed25519:";

  static SecretKeyFile read(Path file) {
    String text = Utf8.decode(InputFile.read(file));
    String key = text == null ? "" : text.strip();
    if (key.startsWith("{")) {
      key = member(file, key);
    }
    if (!key.startsWith(PREFIX) || key.length() > 100) {
      throw new UserMistake("the file " + file + " holds no secret key ed25519:…");
    }
    byte[] pair;
    try {
      pair = Base58.decode(key.substring(PREFIX.length()));
    } catch (TextFormatException e) {
      throw new UserMistake("the secret key in " + file + ": " + e.getMessage());
    }
    byte[] seed = Arrays.copyOf(pair, Ed25519.SEED_LENGTH);
    byte[] publicKey = Ed25519.publicKey(seed);
    if (pair.length != 64 || !Arrays.equals(publicKey, Arrays.copyOfRange(pair, 32, 64))) {
      throw new UserMistake("the secret key in " + file + " is not a seed and its public key");
    }
    return new SecretKeyFile(seed, PublicKey.of(KeyType.ED25519, publicKey));
  }

  private static String member(Path file, String text) {
    try {
      JsonObject object = Json.parse(text).asObject();
      JsonValue value = object.get("private_key");
      value = value == null ? object.get("secret_key") : value;
      return value == null || !value.isString() ? "" : value.asString();
    } catch (ParseException e) {
      throw new UserMistake("the file " + file + " is not JSON: " + e.getMessage());
    }
  }

  /** Not the seed: a record's own text would print it. */
  @Override
  public String toString() {
    return "secret key of " + publicKey;
  }
}
