package dev.vitrine.runtime.error;

import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;

/** Why a transaction is refused (docs/spec/runtime.md §3.3, §3.4, §6). */
public final class InvalidTxError extends ProtocolError {
  /** The signature is not by the key. */
  public static final InvalidTxError INVALID_SIGNATURE = new InvalidTxError(6, "InvalidSignature");

  /** Gas or cost is beyond u64 or u128. */
  public static final InvalidTxError COST_OVERFLOW = new InvalidTxError(9, "CostOverflow");

  /** The reference block is on another chain. */
  public static final InvalidTxError INVALID_CHAIN = new InvalidTxError(10, "InvalidChain");

  /** The reference block is unknown or too old. */
  public static final InvalidTxError EXPIRED = new InvalidTxError(11, "Expired");

  /** A version or kind of key that this protocol version does not have. */
  public static final InvalidTxError INVALID_TRANSACTION_VERSION =
      new InvalidTxError(14, "InvalidTransactionVersion");

  private InvalidTxError(int tag, String name) {
    super(tag, name);
  }

  private InvalidTxError(int tag, String name, ErrorFields fields) {
    super(tag, name, fields);
  }

  /** The key may not do this. */
  public static InvalidTxError invalidAccessKeyError(InvalidAccessKeyError error) {
    return new InvalidTxError(0, "InvalidAccessKeyError", ErrorFields.wrapping(error));
  }

  /** The signer has no account (sic: this is what applying a chunk says). */
  public static InvalidTxError invalidSignerId(String signerId) {
    return new InvalidTxError(
        1, "InvalidSignerId", ErrorFields.fields().string("signer_id", signerId));
  }

  /** The signer has no account: said before a transaction is taken in, never in a chunk. */
  public static InvalidTxError signerDoesNotExist(AccountId signerId) {
    return new InvalidTxError(
        2, "SignerDoesNotExist", ErrorFields.fields().account("signer_id", signerId));
  }

  /** The nonce is not greater than the key's, or not the next one in strict mode. */
  public static InvalidTxError invalidNonce(long txNonce, long akNonce) {
    return new InvalidTxError(
        3, "InvalidNonce", ErrorFields.fields().u64("tx_nonce", txNonce).u64("ak_nonce", akNonce));
  }

  /** The nonce is beyond what the block height allows. */
  public static InvalidTxError nonceTooLarge(long txNonce, long upperBound) {
    return new InvalidTxError(
        4,
        "NonceTooLarge",
        ErrorFields.fields().u64("tx_nonce", txNonce).u64("upper_bound", upperBound));
  }

  /** The receiver is no account id. */
  public static InvalidTxError invalidReceiverId(String receiverId) {
    return new InvalidTxError(
        5, "InvalidReceiverId", ErrorFields.fields().string("receiver_id", receiverId));
  }

  /** The account cannot pay. */
  public static InvalidTxError notEnoughBalance(AccountId signerId, Balance balance, Balance cost) {
    return new InvalidTxError(
        7,
        "NotEnoughBalance",
        ErrorFields.fields()
            .account("signer_id", signerId)
            .balance("balance", balance)
            .balance("cost", cost));
  }

  /** The account could not pay for its storage any more; {@code amount} is missing. */
  public static InvalidTxError lackBalanceForState(AccountId signerId, Balance amount) {
    return new InvalidTxError(
        8,
        "LackBalanceForState",
        ErrorFields.fields().account("signer_id", signerId).balance("amount", amount));
  }

  /** An action is not valid. */
  public static InvalidTxError actionsValidation(ActionsValidationError error) {
    return new InvalidTxError(12, "ActionsValidation", ErrorFields.wrapping(error));
  }

  /** Too many bytes. */
  public static InvalidTxError transactionSizeExceeded(long size, long limit) {
    return new InvalidTxError(
        13, "TransactionSizeExceeded", ErrorFields.fields().u64("size", size).u64("limit", limit));
  }

  /** The receiver's shard takes no transactions: said by a chunk producer only. */
  public static InvalidTxError shardCongested(int shardId, double congestionLevel) {
    return new InvalidTxError(
        16,
        "ShardCongested",
        ErrorFields.fields().u32("shard_id", shardId).f64("congestion_level", congestionLevel));
  }

  /** The receiver's shard has missed chunks: said by a chunk producer only. */
  public static InvalidTxError shardStuck(int shardId, long missedChunks) {
    return new InvalidTxError(
        17,
        "ShardStuck",
        ErrorFields.fields().u32("shard_id", shardId).u64("missed_chunks", missedChunks));
  }

  /** A gas key without nonce index, or an index it does not have; negative for none. */
  public static InvalidTxError invalidNonceIndex(int txNonceIndex, int numNonces) {
    return new InvalidTxError(
        18,
        "InvalidNonceIndex",
        ErrorFields.fields()
            .optionalU16("tx_nonce_index", txNonceIndex)
            .u16("num_nonces", numNonces));
  }

  /** The gas key cannot pay for the gas. */
  public static InvalidTxError notEnoughGasKeyBalance(
      AccountId signerId, Balance balance, Balance cost) {
    return new InvalidTxError(
        19,
        "NotEnoughGasKeyBalance",
        ErrorFields.fields()
            .account("signer_id", signerId)
            .balance("balance", balance)
            .balance("cost", cost));
  }

  /** The gas key can pay for the gas, but the account not for the deposits. */
  public static InvalidTxError notEnoughBalanceForDeposit(
      AccountId signerId, Balance balance, Balance cost, DepositFailureReason reason) {
    return new InvalidTxError(
        20,
        "NotEnoughBalanceForDeposit",
        ErrorFields.fields()
            .account("signer_id", signerId)
            .balance("balance", balance)
            .balance("cost", cost)
            .variant("reason", reason.ordinal(), reason.text()));
  }
}
