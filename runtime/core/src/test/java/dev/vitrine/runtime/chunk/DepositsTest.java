package dev.vitrine.runtime.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chain.LocalKeys;
import dev.vitrine.genesis.GenesisState;
import dev.vitrine.genesis.StateRecord;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.runtime.Samples;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DelegateAction;
import dev.vitrine.runtime.action.TransactionNonce;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.ActionReceipt;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * docs/spec/runtime.md §4.6: deposits of a receipt are summed whatever came of its actions
 * (runtime/runtime/src/lib.rs, refund_unspent_gas_and_deposits). Only a receipt from outside can
 * have more than u128 of them, as transactions must be paid for.
 */
class DepositsTest {
  private static final PublicKey KEY = LocalKeys.publicKey(Samples.ALICE);

  private static ApplyContext context() {
    return new ApplyContext(
        86,
        "localnet",
        0,
        ShardLayout.SINGLE,
        2,
        0,
        CryptoHash.ZERO,
        Samples.hash(1),
        CryptoHash.ZERO,
        1,
        CryptoHash.ZERO,
        Balance.ONE,
        1_000_000_000_000_000L,
        true,
        List.of(new ShardCongestion(0, CongestionInfo.ZERO, 0)),
        List.of(),
        List.of(),
        Balance.ZERO,
        null,
        List.of());
  }

  private static DelegateAction delegate(List<Action> inner, Signature signature) {
    return new DelegateAction(
        1, Samples.ALICE, Samples.BOB, inner, TransactionNonce.of(1), 10, KEY, signature);
  }

  /** Alice's meta transaction of these transfers to Bob comes from outside. */
  private static Applied incoming(Balance... deposits) {
    List<Action> inner = new ArrayList<>();
    for (Balance deposit : deposits) {
      inner.add(new TransferAction(deposit));
    }
    CryptoHash signed = delegate(inner, Samples.noSignature()).signedHash();
    Receipt receipt =
        new Receipt(
            Samples.BOB,
            Samples.ALICE,
            Samples.hash(2),
            new ActionReceipt(
                1,
                false,
                Samples.BOB,
                null,
                Samples.KEY,
                Balance.ONE,
                List.of(),
                List.of(),
                List.of(delegate(inner, LocalKeys.sign(Samples.ALICE, signed)))));
    GenesisState genesis = new GenesisState();
    genesis.add(
        new StateRecord.OfAccount(
            Samples.ALICE, Account.of(Balance.ONE_NEAR, Balance.ZERO, AccountContract.NONE, 0)));
    genesis.add(
        new StateRecord.OfAccessKey(
            Samples.ALICE, PublicKeyHandle.of(KEY), AccessKey.fullAccess(0)));
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = storage.load(genesis.rows(List.of()));
    return new Runtime(null).apply(context(), root, storage, List.of(), List.of(receipt));
  }

  @Test
  void as_much_as_there_can_be_goes_out() {
    assertThat(incoming(Balance.MAX))
        .isInstanceOfSatisfying(
            ApplyResult.class,
            result -> {
              assertThat(result.outcomes()).hasSize(1);
              assertThat(result.outgoingReceipts()).isNotEmpty();
            });
  }

  @Test
  void more_ends_the_application_though_the_action_succeeds() {
    assertThat(incoming(Balance.MAX, Balance.ONE))
        .isInstanceOfSatisfying(
            ApplyFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(ApplyFailure.Kind.INCONSISTENT_STATE));
  }
}
