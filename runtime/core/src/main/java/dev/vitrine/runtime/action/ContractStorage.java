package dev.vitrine.runtime.action;

import dev.vitrine.runtime.error.ActionErrorKind;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.ValuePointer;
import dev.vitrine.types.AccountId;

/** How contracts count in an account's storage usage (docs/spec/runtime.md §2.3, §4.7). */
final class ContractStorage {
  private ContractStorage() {}

  /** Bytes of the account's own code; 0 if it has none. The code itself is not read. */
  static long codeLength(ShardState state, AccountId id) {
    ValuePointer code = state.update().find(TrieKey.contractCode(id), null);
    return code == null ? 0 : code.length();
  }

  /** Bytes that the account's contract takes, own code or reference. */
  static long usage(ShardState state, AccountId id, Account account) {
    AccountContract contract = account.contract();
    if (contract.isNone()) {
      return 0;
    }
    return contract.localHash() != null ? codeLength(state, id) : contract.identifierStorageUsage();
  }

  /** The account without the bytes of its contract. */
  static Account cleared(ShardState state, AccountId id, Account account) {
    return account.withStorageUsage(less(account.storageUsage(), usage(state, id, account)));
  }

  /** Makes the account run a global contract, or fails because this shard does not have it. */
  static void useGlobal(ActionExecution execution, GlobalContractIdentifier identifier) {
    ShardState state = execution.state();
    AccountId id = execution.receiverId();
    if (!state.update().contains(TrieKey.globalContractCode(identifier))) {
      execution.fail(ActionErrorKind.globalContractDoesNotExist(identifier));
      return;
    }
    Account account = execution.account();
    boolean hadCode = account.contract().localHash() != null;
    account = cleared(state, id, account);
    if (hadCode) {
      state.remove(TrieKey.contractCode(id));
    }
    execution.setAccount(
        account
            .withStorageUsage(more(account.storageUsage(), identifier.identifierLength()))
            .withContract(AccountContract.ofGlobal(identifier)));
  }

  /** A storage usage with more bytes. */
  static long more(long usage, long bytes) {
    long sum = usage + bytes;
    if (Long.compareUnsigned(sum, usage) < 0) {
      throw new InconsistentState("storage usage of an account is beyond u64");
    }
    return sum;
  }

  /** A storage usage with fewer bytes, at least none. */
  static long less(long usage, long bytes) {
    return Long.compareUnsigned(usage, bytes) > 0 ? usage - bytes : 0;
  }
}
