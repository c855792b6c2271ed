package dev.vitrine.proof;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.text.Hex;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;

/** The JSON form of a statement, as it stands in bundles, small proofs and reports. */
final class StatementJson {
  private StatementJson() {}

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

  static Statement parse(JsonNode node) {
    JsonNode nonce = node.member("nonce");
    Statement statement =
        new Statement(
            node.member("protocol_version").number(),
            node.member("chain_id").string(),
            CryptoHash.owning(node.member("release_id").parse(StatementJson::hash)),
            node.member("session_key").parse(PublicKey::parse),
            nonce.value().isNull() ? null : nonce.parse(Hex::decode),
            node.member("previous").parse(CryptoHash::parse),
            node.member("shard_id").parse(StatementJson::u64),
            node.member("height").parse(StatementJson::u64),
            node.member("timestamp").parse(StatementJson::u64),
            node.member("block_hash").parse(CryptoHash::parse),
            node.member("gas_price").parse(Balance::parse),
            node.member("pre_state_root").parse(CryptoHash::parse),
            node.member("context").parse(CryptoHash::parse),
            node.member("inputs").parse(CryptoHash::parse),
            node.member("post_state_root").parse(CryptoHash::parse),
            node.member("outcome_root").parse(CryptoHash::parse),
            node.member("result").parse(CryptoHash::parse),
            node.member("gas_burnt").parse(StatementJson::u64));
    if (statement.nonce() != null && statement.nonce().length > Statement.MAX_NONCE) {
      throw nonce.refuse("over " + Statement.MAX_NONCE + " bytes");
    }
    if (statement.protocolVersion() < 0) {
      throw node.member("protocol_version").refuse("0 to 2^31 - 1 is expected");
    }
    if (!Statement.isChainId(statement.chainId())) {
      throw node.member("chain_id")
          .refuse("1 to " + Statement.MAX_CHAIN_ID + " letters, digits and . _ - are expected");
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
}
