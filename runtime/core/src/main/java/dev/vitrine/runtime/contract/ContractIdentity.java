package dev.vitrine.runtime.contract;

import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardState;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.GlobalContractIdentifier;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.ValuePointer;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/**
 * Which code runs for an account: its hash, and the row that has it.
 *
 * @param codeHash 32 zero bytes where there is no contract
 * @param row null where there is no contract
 */
record ContractIdentity(CryptoHash codeHash, TrieKey row) {
  private static final ContractIdentity NONE = new ContractIdentity(CryptoHash.ZERO, null);

  /** What runs for this account. A global contract by account is looked up as it is now. */
  static ContractIdentity of(
      AccountId account, AccountContract contract, ShardState state, String chainId) {
    GlobalContractIdentifier global = contract.globalIdentifier();
    CryptoHash local = contract.localHash();
    if (local != null
        && account.type() == AccountId.Type.ETH_IMPLICIT
        && EthWallet.isOldCodeHash(local)) {
      global = new GlobalContractIdentifier.CodeHash(EthWallet.globalContract(chainId));
    }
    if (global != null) {
      return ofGlobal(global, state);
    }
    return local == null ? NONE : new ContractIdentity(local, TrieKey.contractCode(account));
  }

  private static ContractIdentity ofGlobal(GlobalContractIdentifier global, ShardState state) {
    TrieKey row = TrieKey.globalContractCode(global);
    if (global instanceof GlobalContractIdentifier.CodeHash code) {
      return new ContractIdentity(code.hash(), row);
    }
    ValuePointer code = state.update().find(row, null);
    if (code == null) {
      throw new InconsistentState("an account uses a global contract that is not there: " + row);
    }
    return new ContractIdentity(code.hash(), row);
  }

  boolean isNone() {
    return row == null;
  }
}
