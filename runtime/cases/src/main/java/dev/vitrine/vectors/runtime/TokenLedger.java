package dev.vitrine.vectors.runtime;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.config.FeesConfig;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.ApplyStats;
import dev.vitrine.runtime.action.ActionTotals;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.validator.AccountBalance;
import dev.vitrine.runtime.validator.ValidatorAccountsUpdate;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.Row;
import dev.vitrine.state.StateStoredReceipt;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieIterator;
import dev.vitrine.types.CryptoHash;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts all tokens of a scenario block by block: in accounts, in gas keys, in receipts that wait
 * or travel (deposits, and gas at the price it was bought for). None may be made or lost but by
 * what the applications say they burnt, by rewards, and by receipts from outside.
 */
final class TokenLedger {
  private static final List<Row> ROWS =
      List.of(
          Row.ACCOUNT,
          Row.ACCESS_KEY,
          Row.POSTPONED_RECEIPT,
          Row.DELAYED_RECEIPT,
          Row.PROMISE_YIELD_RECEIPT,
          Row.BUFFERED_RECEIPT);

  private final FeesConfig fees;
  private final ScenarioRun run;
  private BigInteger supply;

  TokenLedger(Scenario scenario, ScenarioRun run) {
    this.fees = RuntimeConfig.forProtocol(scenario.protocolVersion()).fees;
    this.run = run;
    this.supply = count();
  }

  /** Null if no token is missing or too many after this block; else how many, and why so many. */
  String check(ScenarioBlock block, List<Application> applications) {
    BigInteger expected = supply;
    for (Application application : applications) {
      if (!(application.applied() instanceof ApplyResult result)) {
        return null;
      }
      ApplyStats stats = result.stats();
      expected =
          expected
              .subtract(stats.txBurntAmount().toBigInteger())
              .subtract(stats.otherBurntAmount().toBigInteger())
              .subtract(stats.slashedBurntAmount().toBigInteger())
              .add(stats.subsidizedAmount().toBigInteger())
              .add(rewards(application));
    }
    for (Receipt receipt : block.injected()) {
      expected = expected.add(value(receipt));
    }
    supply = count();
    return supply.equals(expected) ? null : supply + " instead of " + expected;
  }

  private BigInteger count() {
    BigInteger sum = BigInteger.ZERO;
    for (ShardProgress shard : run.shards()) {
      for (Row row : ROWS) {
        sum = sum.add(countRows(shard.root, row));
      }
      for (Receipt receipt : shard.inFlight()) {
        sum = sum.add(value(receipt));
      }
    }
    return sum;
  }

  private BigInteger countRows(CryptoHash root, Row row) {
    BigInteger sum = BigInteger.ZERO;
    TrieIterator rows = new TrieIterator(Trie.open(run.storage(), root), new byte[] {row.column()});
    while (rows.next()) {
      if (TrieKey.parse(rows.key()).row() == row) {
        sum = sum.add(value(row, rows.value()));
      }
    }
    return sum;
  }

  private BigInteger value(Row row, byte[] bytes) {
    switch (row) {
      case ACCOUNT:
        Account account = BorshReader.readAll(bytes, Account::read);
        return account.amount().toBigInteger().add(account.locked().toBigInteger());
      case ACCESS_KEY:
        AccessKey key = BorshReader.readAll(bytes, AccessKey::read);
        return key.isGasKey() ? key.gasKeyInfo().balance().toBigInteger() : BigInteger.ZERO;
      default:
        byte[] receipt = StateStoredReceipt.parse(bytes).receipt();
        return value(BorshReader.readAll(receipt, Receipt::read));
    }
  }

  private BigInteger value(Receipt receipt) {
    if (!(receipt.body() instanceof ActionReceipt body)) {
      return BigInteger.ZERO;
    }
    // Nobody paid for the gas of what the system sends, whatever price a receipt from outside
    // names.
    long gas =
        receipt.predecessorId().isSystem()
            ? 0
            : ActionTotals.congestionGas(fees, body.actions(), receipt.receiverId());
    return body.gasPrice()
        .toBigInteger()
        .multiply(new BigInteger(Long.toUnsignedString(gas)))
        .add(ActionTotals.deposit(body.actions()).toBigInteger());
  }

  /** What an epoch's first block adds: rewards of those who have an account or are the treasury. */
  private BigInteger rewards(Application application) {
    ValidatorAccountsUpdate update = application.context().validatorAccountsUpdate();
    if (update == null) {
      return BigInteger.ZERO;
    }
    Set<Object> paid = new HashSet<>();
    Trie before = Trie.open(run.storage(), application.rootBefore());
    paid.add(update.protocolTreasury());
    for (AccountBalance stake : update.stakeInfo()) {
      // A treasury that stakes is paid like any validator: not without an account.
      paid.remove(stake.account());
      if (before.contains(TrieKey.account(stake.account()).unsafeBytes())) {
        paid.add(stake.account());
      }
    }
    BigInteger sum = BigInteger.ZERO;
    for (AccountBalance reward : update.rewards()) {
      if (paid.contains(reward.account())) {
        sum = sum.add(reward.amount().toBigInteger());
      }
    }
    return sum;
  }
}
