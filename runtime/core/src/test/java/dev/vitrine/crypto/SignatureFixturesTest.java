package dev.vitrine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.Shared;
import dev.vitrine.text.Hex;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Project Wycheproof's signatures, and the reference's own cases of key recovery. */
class SignatureFixturesTest {
  private static final String FOLDER = "fixtures/near/crypto/";

  private static byte[] bytes(JsonObject object, String member) {
    return Hex.decode(object.get(member).asString());
  }

  /** Runs through all tests of a Wycheproof file, with the group that each belongs to. */
  private static void forEach(String file, BiConsumer<JsonObject, JsonObject> test) {
    JsonObject suite = Shared.json(Shared.need(FOLDER + file));
    int count = 0;
    for (JsonValue group : suite.get("testGroups").asArray()) {
      for (JsonValue value : group.asObject().get("tests").asArray()) {
        test.accept(group.asObject(), value.asObject());
        count++;
      }
    }
    assertThat(count).isEqualTo(suite.getInt("numberOfTests", -1));
  }

  private static boolean isValid(JsonObject test) {
    return test.get("result").asString().equals("valid");
  }

  private static String name(JsonObject test) {
    return "tcId " + test.get("tcId") + " " + test.getString("comment", "");
  }

  /** x and y of the key, without the tag 04. */
  private static byte[] uncompressed(JsonObject group) {
    byte[] key = bytes(group.get("publicKey").asObject(), "uncompressed");
    return Arrays.copyOfRange(key, 1, key.length);
  }

  @Test
  void ed25519() {
    forEach(
        "wycheproof_ed25519_test.json",
        (group, test) -> {
          byte[] key = bytes(group.get("publicKey").asObject(), "pk");
          byte[] message = bytes(test, "msg");
          byte[] signature = bytes(test, "sig");
          assertThat(Ed25519.verify(key, message, signature))
              .as(name(test))
              .isEqualTo(isValid(test));
          assertThat(Ed25519.verifyStrict(key, message, signature))
              .as("strict, %s", name(test))
              .isEqualTo(isValid(test));
          StrictKey prepared = StrictKey.of(key, 2);
          assertThat(prepared != null && prepared.verifies(message, signature))
              .as("by a prepared key, %s", name(test))
              .isEqualTo(isValid(test));
        });
  }

  @Test
  void secp256k1() {
    forEach(
        "wycheproof_ecdsa_secp256k1_sha256_p1363_test.json",
        (group, test) -> {
          byte[] key = uncompressed(group);
          byte[] hash = Sha256.hash(bytes(test, "msg"));
          byte[] signature = bytes(test, "sig");
          byte[] recoverable = Arrays.copyOf(signature, signature.length + 1);
          boolean low = signature.length == 64 && Secp256k1.hasLowS(signature);
          assertThat(Secp256k1.verify(key, hash, recoverable))
              .as(name(test))
              .isEqualTo(isValid(test) && low);
          if (isValid(test)) {
            boolean recovered = false;
            for (int id = 0; id < 4; id++) {
              recovered |= Arrays.equals(key, Secp256k1.recover(hash, signature, id));
            }
            assertThat(recovered).as("recovery, %s", name(test)).isTrue();
          }
        });
  }

  @Test
  void p256() {
    BigInteger half =
        new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16)
            .shiftRight(1);
    forEach(
        "wycheproof_ecdsa_secp256r1_sha256_p1363_test.json",
        (group, test) -> {
          byte[] key = uncompressed(group);
          byte[] compressed = new byte[33];
          compressed[0] = (byte) (2 + (key[63] & 1));
          System.arraycopy(key, 0, compressed, 1, 32);
          byte[] hash = Sha256.hash(bytes(test, "msg"));
          byte[] signature = bytes(test, "sig");
          assertThat(P256.verify(compressed, hash, signature))
              .as(name(test))
              .isEqualTo(isValid(test));
          compressed[0] = 5;
          boolean lower = new BigInteger(1, Arrays.copyOfRange(key, 32, 64)).compareTo(half) <= 0;
          assertThat(P256.verify(compressed, hash, signature))
              .as("compact key, %s", name(test))
              .isEqualTo(isValid(test) && lower);
        });
  }

  @Test
  void mlDsa65() {
    forEach(
        "wycheproof_mldsa_65_verify_test.json.gz",
        (group, test) -> {
          // Signatures made for a context string are not right without it.
          boolean expected = isValid(test) && test.getString("ctx", "").isEmpty();
          assertThat(
                  MlDsa65.verify(bytes(group, "publicKey"), bytes(test, "msg"), bytes(test, "sig")))
              .as(name(test))
              .isEqualTo(expected);
        });
  }

  @Test
  void ecRecover() {
    String text = new String(Shared.bytes(FOLDER + "ecrecover-tests.json"), StandardCharsets.UTF_8);
    for (JsonValue value : Json.parse(text).asArray()) {
      JsonObject test = value.asObject();
      byte[] key =
          EcRecover.recover(
              bytes(test, "m"),
              bytes(test, "sig"),
              test.getInt("v", -1),
              test.getBoolean("mc", false));
      byte[] expected = test.get("res").isNull() ? null : bytes(test, "res");
      assertThat(key).as(test.toString()).isEqualTo(expected);
    }
  }
}
