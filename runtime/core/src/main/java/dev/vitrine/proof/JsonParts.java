package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import dev.vitrine.text.Base64Text;
import java.util.List;

/** Members that several JSON forms have: bytes, signatures, endorsements. */
final class JsonParts {
  private JsonParts() {}

  static String base64(byte[] bytes) {
    return Base64Text.encode(bytes);
  }

  static JsonArray base64(List<byte[]> items) {
    return base64(items, new ReadBytes());
  }

  static JsonArray base64(List<byte[]> items, ReadBytes read) {
    JsonArray out = new JsonArray();
    for (byte[] item : items) {
      out.add(read.spell(item));
    }
    return out;
  }

  static JsonArray print(List<Endorsement> endorsements) {
    JsonArray out = new JsonArray();
    for (Endorsement endorsement : endorsements) {
      out.add(
          Json.object().add("kind", endorsement.kind()).add("bytes", base64(endorsement.bytes())));
    }
    return out;
  }

  static byte[] signature(JsonNode node) {
    byte[] bytes = node.base64();
    if (bytes.length != BundleBlock.SIGNATURE_LENGTH) {
      throw node.refuse("an Ed25519 signature has 64 bytes, not " + bytes.length);
    }
    return bytes;
  }

  static List<Endorsement> endorsements(JsonNode node) {
    return Limits.list(node, Endorsement.MAX_COUNT, JsonParts::endorsement);
  }

  private static Endorsement endorsement(JsonNode node) {
    String kind = node.member("kind").string();
    byte[] bytes = node.member("bytes").base64();
    try {
      return new Endorsement(kind, bytes);
    } catch (IllegalArgumentException e) {
      throw node.refuse(e.getMessage());
    }
  }
}
