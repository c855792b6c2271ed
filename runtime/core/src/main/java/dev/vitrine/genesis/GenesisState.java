package dev.vitrine.genesis;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.state.ReceivedData;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns records into rows (docs/spec/runtime.md §9). Records may come in any order, but that the
 * last one of two for the same row counts.
 */
public final class GenesisState {
  private static final long BYTES_OF_ACCOUNT = 100;
  private static final long BYTES_OF_RECORD = 40;

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, CryptoHash> codeHashes = new HashMap<>();
  private final Map<AccountId, Long> usage = new HashMap<>();
  private final List<TrieEntry> rows = new ArrayList<>();

  /** Adds a record. */
  public GenesisState add(StateRecord record) {
    if (record instanceof StateRecord.OfAccount account) {
      accounts.put(account.accountId(), account.account());
      uses(account.accountId(), BYTES_OF_ACCOUNT);
    } else if (record instanceof StateRecord.OfData data) {
      row(TrieKey.contractData(data.accountId(), data.key()), data.value());
      uses(data.accountId(), BYTES_OF_RECORD + data.key().length + data.value().length);
    } else if (record instanceof StateRecord.OfContract contract) {
      row(TrieKey.contractCode(contract.accountId()), contract.code());
      codeHashes.put(contract.accountId(), CryptoHash.owning(Sha256.hash(contract.code())));
      uses(contract.accountId(), contract.code().length);
    } else if (record instanceof StateRecord.OfAccessKey key) {
      addAccessKey(key.accountId(), key.key(), key.accessKey());
    } else if (record instanceof StateRecord.OfGasKeyNonce nonce) {
      TrieKey key = TrieKey.gasKeyNonce(nonce.accountId(), nonce.key(), nonce.index());
      row(key, new BorshWriter(16).u64(nonce.nonce()).toBytes());
      uses(nonce.accountId(), BYTES_OF_RECORD + nonce.key().length() + 2 + 8);
    } else {
      StateRecord.OfReceivedData data = (StateRecord.OfReceivedData) record;
      TrieKey key = TrieKey.receivedData(data.accountId(), data.dataId());
      row(key, ReceivedData.of(data.dataOrNull()).toBorsh());
    }
    return this;
  }

  private void addAccessKey(AccountId account, PublicKeyHandle key, AccessKey accessKey) {
    byte[] value = accessKey.toBorsh();
    row(TrieKey.accessKey(account, key), value);
    uses(account, BYTES_OF_RECORD + key.length() + value.length);
  }

  private void row(TrieKey key, byte[] value) {
    rows.add(new TrieEntry(key.unsafeBytes(), value));
  }

  private void uses(AccountId account, long bytes) {
    usage.merge(account, bytes, Long::sum);
  }

  /**
   * The rows of all records, in no order.
   *
   * @param validators whose stake becomes locked balance
   * @throws IllegalArgumentException if a record or validator has no account, or code is not the
   *     code that its account names
   */
  public List<TrieEntry> rows(List<GenesisValidator> validators) {
    Map<AccountId, Account> finished = new HashMap<>(accounts);
    for (GenesisValidator validator : validators) {
      Account account = need(validator.accountId());
      finished.put(validator.accountId(), account.withLocked(validator.stake()));
    }
    for (Map.Entry<AccountId, CryptoHash> code : codeHashes.entrySet()) {
      if (!code.getValue().equals(need(code.getKey()).contract().localHash())) {
        throw new IllegalArgumentException(
            "code of " + code.getKey() + " has another hash than its account says");
      }
    }
    List<TrieEntry> all = new ArrayList<>(rows);
    for (Map.Entry<AccountId, Long> entry : usage.entrySet()) {
      need(entry.getKey());
      Account account = finished.get(entry.getKey());
      // A reference to a global contract is not counted here, as in the reference's genesis.
      Account counted = account.withStorageUsage(entry.getValue());
      byte[] key = TrieKey.account(entry.getKey()).unsafeBytes();
      all.add(new TrieEntry(key, counted.toBorsh()));
    }
    return all;
  }

  private Account need(AccountId id) {
    Account account = accounts.get(id);
    if (account == null) {
      throw new IllegalArgumentException("no account record for " + id);
    }
    return account;
  }
}
