package dev.vitrine.proof;

import dev.vitrine.types.CryptoHash;

/** The fields of a statement in their order, after the u16 of its format version. */
enum StatementField {
  PROTOCOL_VERSION("protocol_version", 4),
  CHAIN_ID("chain_id", 0),
  RELEASE_ID("release_id", CryptoHash.LENGTH),
  SESSION_KEY("session_key", 0),
  NONCE("nonce", 0),
  PREVIOUS("previous", CryptoHash.LENGTH),
  SHARD_ID("shard_id", 8),
  HEIGHT("height", 8),
  TIMESTAMP("timestamp", 8),
  BLOCK_HASH("block_hash", CryptoHash.LENGTH),
  GAS_PRICE("gas_price", 16),
  PRE_STATE_ROOT("pre_state_root", CryptoHash.LENGTH),
  CONTEXT("context", CryptoHash.LENGTH),
  INPUTS("inputs", CryptoHash.LENGTH),
  POST_STATE_ROOT("post_state_root", CryptoHash.LENGTH),
  OUTCOME_ROOT("outcome_root", CryptoHash.LENGTH),
  RESULT("result", CryptoHash.LENGTH),
  GAS_BURNT("gas_burnt", 8);

  private final String word;
  private final int fixedLength;

  StatementField(String word, int fixedLength) {
    this.word = word;
    this.fixedLength = fixedLength;
  }

  /** The name in the JSON form. */
  String word() {
    return word;
  }

  /** Bytes that the field takes in this statement. */
  int length(Statement statement) {
    return switch (this) {
      case CHAIN_ID -> 4 + statement.chainId().length();
      case SESSION_KEY -> statement.sessionKey().toBorsh().length;
      case NONCE -> statement.nonce() == null ? 1 : 1 + 4 + statement.nonce().length;
      default -> fixedLength;
    };
  }
}
