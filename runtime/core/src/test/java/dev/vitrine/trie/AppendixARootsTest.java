package dev.vitrine.trie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.Row;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Hex;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import org.junit.jupiter.api.Test;

/** The roots of docs/spec/runtime.md, appendix A, and how rows changed on the way to them. */
class AppendixARootsTest {
  private static final AccountId ALICE = AccountId.of("alice.near");
  private static final StateChangeCause CAUSE =
      StateChangeCause.of(StateChangeCause.Kind.BANDWIDTH_SCHEDULER_STATE_UPDATE);
  private static final TrieKey SCHEDULER = TrieKey.single(Row.BANDWIDTH_SCHEDULER_STATE);
  private static final byte[] SCHEDULER_1 =
      Hex.decode(
          "0001000000000000000000000000000000000000008023430000000000"
              + "90366329a306885e44e53c49426e0eeba415df29c8e68e1093dda0a66030331a");
  private static final byte[] SCHEDULER_2 =
      Hex.decode(
          "0001000000000000000000000000000000000000008023430000000000"
              + "038b1ba35fb77fb356f167faa881c808a8570c8040e6c3bfe948f8dffc380b31");

  private final MemoryTrieStorage storage = new MemoryTrieStorage();

  private CryptoHash genesis() {
    PublicKey key =
        PublicKey.of(
            KeyType.ED25519,
            Hex.decode("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    TrieUpdate update = new TrieUpdate(Trie.open(storage, CryptoHash.ZERO));
    update.set(
        TrieKey.account(ALICE),
        Account.of(Balance.ONE_NEAR, Balance.ZERO, AccountContract.NONE, 182));
    update.set(TrieKey.accessKey(ALICE, key), AccessKey.fullAccess(4_000_000));
    update.commit(StateChangeCause.of(StateChangeCause.Kind.INITIAL_STATE));
    return storage.keep(update.finish().trieChanges());
  }

  private CryptoHash withScheduler(CryptoHash root, byte[] state) {
    TrieUpdate update = new TrieUpdate(Trie.open(storage, root));
    update.set(SCHEDULER, state);
    update.commit(CAUSE);
    return storage.keep(update.finish().trieChanges());
  }

  private long memoryUsage(CryptoHash root) {
    return storage.rootNode(root).memoryUsage;
  }

  @Test
  void three_roots_in_a_row() {
    CryptoHash first = genesis();
    assertThat(first).hasToString("2ZtPKZsL4J32rpxGLqSDJovZEmDVXaGCn6WZEwzjNDJQ");
    assertThat(memoryUsage(first)).isEqualTo(495);
    CryptoHash second = withScheduler(first, SCHEDULER_1);
    assertThat(second).hasToString("DpMQu6YW4UWV6P33uF52PBmqMeoUMtnnKDzvnVxinFVo");
    assertThat(memoryUsage(second)).isEqualTo(658);
    CryptoHash third = withScheduler(second, SCHEDULER_2);
    assertThat(third).hasToString("9k7HFGA7wFkV5FypN1YdPG9as2hipJCEHZEn428SRBTC");
    assertThat(memoryUsage(third)).isEqualTo(658);
  }

  @Test
  void a_row_that_is_written_in_the_chunk_costs_no_node_and_is_not_recorded() {
    CryptoHash root = genesis();
    TrieRecorder recorder = new TrieRecorder();
    TrieUpdate update = new TrieUpdate(Trie.open(storage, root).recording(recorder));
    TrieAccounting accounting = new TrieAccounting();
    update.set(SCHEDULER, SCHEDULER_1);
    assertThat(update.find(SCHEDULER, accounting).load(accounting)).isEqualTo(SCHEDULER_1);
    update.commit(CAUSE);
    assertThat(update.find(SCHEDULER, accounting).length()).isEqualTo(SCHEDULER_1.length);
    update.remove(SCHEDULER);
    assertThat(update.find(SCHEDULER, accounting)).isNull();
    assertThat(accounting.touched() + accounting.cached()).isZero();
    assertThat(recorder.count()).isZero();
  }

  @Test
  void a_look_up_counts_its_nodes_once_as_touched_and_then_as_cached() {
    CryptoHash root = genesis();
    TrieRecorder recorder = new TrieRecorder();
    TrieUpdate update = new TrieUpdate(Trie.open(storage, root).recording(recorder));
    TrieAccounting accounting = new TrieAccounting();
    // Extension, branch, leaf; then the value.
    ValuePointer pointer = update.find(TrieKey.account(ALICE), accounting);
    assertThat(accounting.touched()).isEqualTo(3);
    assertThat(pointer.length()).isEqualTo(72);
    assertThat(recorder.count()).isEqualTo(3);
    pointer.load(accounting);
    assertThat(accounting.touched()).isEqualTo(4);
    assertThat(recorder.count()).isEqualTo(4);
    update.find(TrieKey.account(ALICE), accounting).load(accounting);
    assertThat(accounting.touched()).isEqualTo(4);
    assertThat(accounting.cached()).isEqualTo(4);
    // The nodes that prove an absence count like the others.
    assertThat(update.find(TrieKey.account(AccountId.of("bob.near")), accounting)).isNull();
    assertThat(accounting.touched()).isEqualTo(4);
    assertThat(accounting.cached()).isEqualTo(7);
    assertThat(recorder.count()).isEqualTo(4);
  }

  @Test
  void removals_by_contracts_widen_the_upper_bound() {
    CryptoHash root = genesis();
    TrieRecorder recorder = new TrieRecorder();
    TrieUpdate update = new TrieUpdate(Trie.open(storage, root).recording(recorder));
    update.remove(SCHEDULER);
    assertThat(update.recordedSizeUpperBound()).isZero();
    update.remove(TrieKey.contractData(ALICE, new byte[1]));
    update.remove(TrieKey.contractData(ALICE, new byte[1]));
    assertThat(update.recordedSizeUpperBound()).isEqualTo(4000);
    assertThat(recorder.size()).isZero();
  }

  @Test
  void changes_of_a_row_keep_their_causes_in_order() {
    TrieUpdate update = new TrieUpdate(Trie.open(storage, CryptoHash.ZERO));
    CryptoHash hash = CryptoHash.of(new byte[32]);
    update.set(SCHEDULER, new byte[] {1});
    update.commit(CAUSE);
    update.set(SCHEDULER, new byte[] {2});
    update.rollback();
    update.remove(SCHEDULER);
    update.set(TrieKey.account(ALICE), new byte[] {3});
    update.commit(new StateChangeCause(StateChangeCause.Kind.RECEIPT_PROCESSING, hash));
    TrieUpdateResult result = update.finish();
    assertThat(result.stateChanges()).hasSize(2);
    StateChange account = result.stateChanges().get(0);
    StateChange scheduler = result.stateChanges().get(1);
    assertThat(account.key()).isEqualTo(TrieKey.account(ALICE));
    assertThat(scheduler.entries()).hasSize(2);
    assertThat(scheduler.entries().get(0).cause()).isEqualTo(CAUSE);
    assertThat(scheduler.entries().get(1).value()).isNull();
    assertThat(Hex.encode(scheduler.toBorsh()))
        .isEqualTo("0f" + "02000000" + "0b" + "01" + "0100000001" + "05" + "00".repeat(32) + "00");
  }

  @Test
  void uncommitted_changes_cannot_be_finished() {
    TrieUpdate update = new TrieUpdate(Trie.open(storage, CryptoHash.ZERO));
    update.set(SCHEDULER, new byte[] {1});
    org.assertj.core.api.Assertions.assertThatThrownBy(update::finish)
        .isInstanceOf(IllegalStateException.class);
  }
}
