package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieIterator;

/** The accounts of a state, by id. */
final class AccountList {
  private static final byte[] ACCOUNTS = {0};

  private AccountList() {}

  static JsonArray of(Trie state) {
    JsonArray list = new JsonArray();
    TrieIterator rows = new TrieIterator(state, ACCOUNTS);
    while (rows.next()) {
      Account account = BorshReader.readAll(rows.value(), Account::read);
      list.add(
          Json.object()
              .add("id", TrieKey.parse(rows.key()).accountId().toString())
              .add("balance", account.amount().toString())
              .add("locked", account.locked().toString())
              .add("storage_usage", Long.toUnsignedString(account.storageUsage()))
              .add("contract", contract(account.contract())));
    }
    return list;
  }

  private static JsonValue contract(AccountContract contract) {
    if (contract instanceof AccountContract.Local local) {
      return Json.value(local.hash().toString());
    }
    if (contract instanceof AccountContract.Global global) {
      return Json.value(global.hash().toString());
    }
    return contract instanceof AccountContract.GlobalByAccount global
        ? Json.value(global.account().toString())
        : Json.NULL;
  }
}
