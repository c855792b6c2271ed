package dev.vitrine.genesis;

import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/**
 * One record of a genesis or of a patch of the state. Arrays are shared and never written to.
 * Records of receipts, which the format knows, exist in no genesis and are refused where it is
 * read.
 */
public sealed interface StateRecord {
  /** The account that the record belongs to. */
  AccountId accountId();

  /** An account; its storage usage is replaced by what its records come to. */
  record OfAccount(AccountId accountId, Account account) implements StateRecord {}

  /** A row of a contract. */
  record OfData(AccountId accountId, byte[] key, byte[] value) implements StateRecord {}

  /** The code that the account record names by its hash. */
  record OfContract(AccountId accountId, byte[] code) implements StateRecord {}

  /** An access key. */
  record OfAccessKey(AccountId accountId, PublicKeyHandle key, AccessKey accessKey)
      implements StateRecord {}

  /** A nonce of a gas key. */
  record OfGasKeyNonce(AccountId accountId, PublicKeyHandle key, int index, long nonce)
      implements StateRecord {}

  /** Data that a receipt will wait for; {@code dataOrNull} is null for a failed promise. */
  record OfReceivedData(AccountId accountId, CryptoHash dataId, byte[] dataOrNull)
      implements StateRecord {}
}
