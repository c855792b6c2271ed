package dev.vitrine.chain;

import dev.vitrine.proof.GenesisRow;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.TrieKey;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import java.util.ArrayList;
import java.util.List;

/**
 * The state that every local chain begins with (docs/design.md §9): alice, bob and carol with 1,000
 * NEAR, the contract's account with 100, and {@code test}, from whose money accounts {@code *.test}
 * are made on demand, by ordinary transactions.
 */
public final class LocalGenesis {
  /** Parent of all accounts that are made on demand. */
  public static final AccountId PARENT = AccountId.of("test");

  /** Account that a contract is deployed to unless another is named. */
  public static final AccountId CONTRACT = AccountId.of("contract.test");

  /** What an account gets that is made on demand. */
  public static final Balance ACCOUNT_BALANCE = Balance.near(1_000);

  private static final Balance CONTRACT_BALANCE = Balance.near(100);
  private static final Balance PARENT_BALANCE = Balance.near(1_000_000);

  private LocalGenesis() {}

  /** The rows, ascending by key. */
  public static List<GenesisRow> rows() {
    List<GenesisRow> rows = new ArrayList<>();
    for (String name : new String[] {"alice.test", "bob.test", "carol.test"}) {
      account(rows, AccountId.of(name), ACCOUNT_BALANCE);
    }
    account(rows, CONTRACT, CONTRACT_BALANCE);
    account(rows, PARENT, PARENT_BALANCE);
    rows.sort((a, b) -> TrieKey.compare(a.key(), b.key()));
    return List.copyOf(rows);
  }

  private static void account(List<GenesisRow> rows, AccountId id, Balance balance) {
    var publicKey = LocalKeys.publicKey(id);
    AccessKey key = AccessKey.fullAccess(0);
    long usage = 100L + publicKey.toBorsh().length + key.toBorsh().length + 40;
    Account account = Account.of(balance, Balance.ZERO, AccountContract.NONE, usage);
    rows.add(new GenesisRow(TrieKey.account(id).unsafeBytes(), account.toBorsh()));
    rows.add(new GenesisRow(TrieKey.accessKey(id, publicKey).unsafeBytes(), key.toBorsh()));
  }
}
