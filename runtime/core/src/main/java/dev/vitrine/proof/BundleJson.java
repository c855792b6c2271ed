package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import dev.vitrine.text.Base64Text;
import dev.vitrine.text.Hex;
import dev.vitrine.text.Utf8;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The JSON form of a bundle. There is one spelling for every bundle: what was read is printed again
 * and must be the same text, which refuses unknown, missing and duplicate members, other orders,
 * other white space and other spellings of numbers and strings in one stroke.
 */
final class BundleJson {
  private BundleJson() {}

  static String print(Bundle bundle) {
    JsonObject out = Json.object();
    out.add("format", Bundle.FORMAT);
    if (bundle.genesis() == null) {
      out.add("genesis", Json.NULL);
    } else {
      JsonArray rows = new JsonArray();
      for (GenesisRow row : bundle.genesis()) {
        rows.add(new JsonArray().add(base64(row.key())).add(base64(row.value())));
      }
      out.add("genesis", rows);
    }
    JsonArray blocks = new JsonArray();
    for (BundleBlock block : bundle.blocks()) {
      blocks.add(
          Json.object()
              .add("statement", print(block.statement()))
              .add("signature", base64(block.signature()))
              .add("context", base64(block.context()))
              .add("transactions", base64(block.transactions()))
              .add("receipts", base64(block.receipts()))
              .add("result", base64(block.result())));
    }
    JsonArray endorsements = new JsonArray();
    for (Endorsement endorsement : bundle.endorsements()) {
      endorsements.add(
          Json.object().add("kind", endorsement.kind()).add("bytes", base64(endorsement.bytes())));
    }
    return out.add("blocks", blocks)
        .add("witness", base64(bundle.witness()))
        .add("codes", base64(bundle.codes()))
        .add("endorsements", endorsements)
        .toString();
  }

  /** The statement as a JSON object; u64 as decimal strings, as JSON numbers cannot hold them. */
  static JsonObject print(Statement s) {
    return Json.object()
        .add("protocol_version", s.protocolVersion())
        .add("chain_id", s.chainId())
        .add("release_id", Hex.encode(s.releaseId().unsafeBytes()))
        .add("session_key", s.sessionKey().toString())
        .add("nonce", s.nonce() == null ? Json.NULL : Json.value(Hex.encode(s.nonce())))
        .add("previous", s.previous().toString())
        .add("shard_id", Long.toUnsignedString(s.shardId()))
        .add("height", Long.toUnsignedString(s.height()))
        .add("timestamp", Long.toUnsignedString(s.timestamp()))
        .add("block_hash", s.blockHash().toString())
        .add("gas_price", s.gasPrice().toString())
        .add("pre_state_root", s.preStateRoot().toString())
        .add("context", s.context().toString())
        .add("inputs", s.inputs().toString())
        .add("post_state_root", s.postStateRoot().toString())
        .add("outcome_root", s.outcomeRoot().toString())
        .add("result", s.result().toString())
        .add("gas_burnt", Long.toUnsignedString(s.gasBurnt()));
  }

  static Bundle parse(byte[] file) {
    String text = Utf8.decode(file);
    if (text == null) {
      throw new MalformedBundleException("the file is not UTF-8 text");
    }
    JsonValue root;
    try {
      root = Json.parse(text);
    } catch (ParseException e) {
      throw new MalformedBundleException(
          "the file is not whole JSON: line "
              + e.getLocation().line
              + ", column "
              + e.getLocation().column
              + ", byte "
              + e.getLocation().offset
              + " of "
              + file.length);
    }
    Node top = new Node("bundle", root);
    String format = top.member("format").string();
    if (!format.equals(Bundle.FORMAT)) {
      throw new MalformedBundleException(
          "format is \"" + format + "\"; this release knows \"" + Bundle.FORMAT + "\"");
    }
    Node genesis = top.member("genesis");
    Bundle bundle =
        new Bundle(
            genesis.value().isNull() ? null : genesis.list(BundleJson::row),
            top.member("blocks").list(BundleJson::block),
            top.member("witness").list(Node::base64),
            top.member("codes").list(Node::base64),
            endorsements(top.member("endorsements")));
    String canonical = print(bundle);
    if (!canonical.equals(text)) {
      int at = 0;
      int end = Math.min(canonical.length(), text.length());
      while (at < end && canonical.charAt(at) == text.charAt(at)) {
        at++;
      }
      throw new MalformedBundleException(
          "the text is not in the one spelling of the format, from character " + at + " on");
    }
    return bundle;
  }

  private static List<Endorsement> endorsements(Node node) {
    List<Endorsement> endorsements = node.list(BundleJson::endorsement);
    if (endorsements.size() > Endorsement.MAX_COUNT) {
      throw node.refuse("over " + Endorsement.MAX_COUNT + " endorsements");
    }
    return endorsements;
  }

  private static Endorsement endorsement(Node node) {
    String kind = node.member("kind").string();
    byte[] bytes = node.member("bytes").base64();
    try {
      return new Endorsement(kind, bytes);
    } catch (IllegalArgumentException e) {
      throw node.refuse(e.getMessage());
    }
  }

  private static GenesisRow row(Node node) {
    List<byte[]> pair = node.list(Node::base64);
    if (pair.size() != 2) {
      throw node.refuse("a row is a key and a value");
    }
    return new GenesisRow(pair.get(0), pair.get(1));
  }

  private static BundleBlock block(Node node) {
    Node signature = node.member("signature");
    byte[] bytes = signature.base64();
    if (bytes.length != BundleBlock.SIGNATURE_LENGTH) {
      throw signature.refuse("an Ed25519 signature has 64 bytes, not " + bytes.length);
    }
    return new BundleBlock(
        statement(node.member("statement")),
        bytes,
        node.member("context").base64(),
        node.member("transactions").list(Node::base64),
        node.member("receipts").list(Node::base64),
        node.member("result").base64());
  }

  private static Statement statement(Node node) {
    Node nonce = node.member("nonce");
    Statement statement =
        new Statement(
            node.member("protocol_version").number(),
            node.member("chain_id").string(),
            CryptoHash.owning(node.member("release_id").parse(BundleJson::hash)),
            node.member("session_key").parse(PublicKey::parse),
            nonce.value().isNull() ? null : nonce.parse(Hex::decode),
            node.member("previous").parse(CryptoHash::parse),
            node.member("shard_id").parse(BundleJson::u64),
            node.member("height").parse(BundleJson::u64),
            node.member("timestamp").parse(BundleJson::u64),
            node.member("block_hash").parse(CryptoHash::parse),
            node.member("gas_price").parse(Balance::parse),
            node.member("pre_state_root").parse(CryptoHash::parse),
            node.member("context").parse(CryptoHash::parse),
            node.member("inputs").parse(CryptoHash::parse),
            node.member("post_state_root").parse(CryptoHash::parse),
            node.member("outcome_root").parse(CryptoHash::parse),
            node.member("result").parse(CryptoHash::parse),
            node.member("gas_burnt").parse(BundleJson::u64));
    if (statement.nonce() != null && statement.nonce().length > Statement.MAX_NONCE) {
      throw nonce.refuse("over " + Statement.MAX_NONCE + " bytes");
    }
    if (!Statement.isChainId(statement.chainId())) {
      throw node.member("chain_id")
          .refuse("1 to " + Statement.MAX_CHAIN_ID + " visible ASCII characters are expected");
    }
    return statement;
  }

  /** TeaVM has no {@code Long.parseUnsignedLong}. */
  private static long u64(String digits) {
    Balance value = Balance.parse(digits);
    if (value.high() != 0) {
      throw new IllegalArgumentException("over 2^64 - 1");
    }
    return value.low();
  }

  private static byte[] hash(String hex) {
    byte[] bytes = Hex.decode(hex);
    if (bytes.length != CryptoHash.LENGTH) {
      throw new IllegalArgumentException("64 hex digits expected");
    }
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64Text.encode(bytes);
  }

  private static JsonArray base64(List<byte[]> items) {
    JsonArray out = new JsonArray();
    for (byte[] item : items) {
      out.add(base64(item));
    }
    return out;
  }

  /** A JSON value with the path to it, for refusals that say where. */
  private record Node(String path, JsonValue value) {
    MalformedBundleException refuse(String reason) {
      return new MalformedBundleException(path + ": " + reason);
    }

    Node member(String name) {
      if (!value.isObject()) {
        throw refuse("an object is expected");
      }
      JsonValue member = value.asObject().get(name);
      if (member == null) {
        throw refuse("member \"" + name + "\" is missing");
      }
      return new Node(path + "." + name, member);
    }

    String string() {
      if (!value.isString()) {
        throw refuse("a string is expected");
      }
      return value.asString();
    }

    byte[] base64() {
      return parse(Base64Text::decode);
    }

    <T> T parse(Function<String, T> read) {
      String text = string();
      try {
        return read.apply(text);
      } catch (IllegalArgumentException e) {
        throw refuse(e.getMessage());
      }
    }

    int number() {
      try {
        return value.asInt();
      } catch (UnsupportedOperationException | NumberFormatException e) {
        throw refuse("a number is expected");
      }
    }

    <T> List<T> list(Function<Node, T> read) {
      if (!value.isArray()) {
        throw refuse("a list is expected");
      }
      JsonArray array = value.asArray();
      List<T> items = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        items.add(read.apply(new Node(path + "[" + i + "]", array.get(i))));
      }
      return items;
    }
  }
}
