package dev.vitrine.runtime.action;

import dev.vitrine.config.FeesConfig;
import dev.vitrine.runtime.contract.EthWallet;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;

/** Accounts that a transfer brings into being, by the kind of their id (runtime.md §2.6). */
final class ImplicitAccounts {
  private ImplicitAccounts() {}

  /** Makes the receiver's account with this balance. */
  static void create(ActionExecution execution, Balance deposit) {
    AccountId id = execution.receiverId();
    FeesConfig fees = execution.config().fees;
    execution.setActorId(id);
    execution.setAccount(
        switch (id.type()) {
          case NEAR_IMPLICIT -> near(execution, deposit);
          case ETH_IMPLICIT ->
              Account.of(
                  deposit,
                  Balance.ZERO,
                  new AccountContract.Global(
                      EthWallet.globalContract(execution.context().chainId())),
                  fees.numBytesAccount + CryptoHash.LENGTH);
          case NEAR_DETERMINISTIC -> deterministic(fees, deposit);
          case NAMED -> throw new IllegalStateException("a named account is never implicit");
        });
  }

  /** An account whose id is its key. */
  private static Account near(ActionExecution execution, Balance deposit) {
    AccountId id = execution.receiverId();
    FeesConfig fees = execution.config().fees;
    PublicKey key = PublicKey.of(KeyType.ED25519, Hex.decode(id.toString()));
    AccessKey accessKey =
        AccessKey.fullAccess(KeyStorage.initialNonce(execution.context().blockHeight()));
    execution.state().setAccessKey(id, key, accessKey);
    return Account.of(
        deposit,
        Balance.ZERO,
        AccountContract.NONE,
        fees.numBytesAccount + KeyStorage.usage(fees, PublicKeyHandle.of(key), accessKey));
  }

  /** An account that waits for its code and first state. */
  static Account deterministic(FeesConfig fees, Balance deposit) {
    return Account.of(deposit, Balance.ZERO, AccountContract.NONE, fees.numBytesAccount);
  }
}
