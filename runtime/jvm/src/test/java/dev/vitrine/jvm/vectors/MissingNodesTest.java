package dev.vitrine.jvm.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.genesis.GenesisState;
import dev.vitrine.genesis.StateRecord;
import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.engine.JvmEngine;
import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.Runtime;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeleteAccountAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.Account;
import dev.vitrine.state.AccountContract;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.state.PublicKeyHandle;
import dev.vitrine.state.Row;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.PartialTrieStorage;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.PreparedCache;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A chunk whose witness lacks a node: the application stops with the node's hash and the key that
 * wanted it, and leaves nothing behind.
 */
class MissingNodesTest {
  private static final AccountId ALICE = AccountId.of("alice.test");
  private static final AccountId BOB = AccountId.of("bob.test");
  private static final AccountId TOKEN = AccountId.of("token.test");
  private static final CryptoHash BLOCK = CryptoHash.owning(Sha256.hash(new byte[] {1}));

  private static Runtime runtime;
  private static byte[] code;

  @BeforeAll
  static void prepare() throws Exception {
    JdkSha256.install();
    runtime = new Runtime(new ContractRunner(JvmEngine.compiler(), new PreparedCache(16 << 20)));
    code = Files.readAllBytes(RecordedFolders.all().get(0).resolve("contracts/ft.wasm"));
  }

  private static ApplyContext context(long height) {
    return new ApplyContext(
        86,
        "localnet",
        0,
        new ShardLayout(List.of(), List.of(0L)),
        height,
        height * 1_000_000_000L,
        BLOCK,
        BLOCK,
        CryptoHash.ZERO,
        1,
        BLOCK,
        Balance.yocto(100_000_000),
        1_000_000_000_000_000L,
        true,
        List.of(new ShardCongestion(0, CongestionInfo.ZERO, 0)),
        List.of(new ShardBandwidthRequests(0, BandwidthRequests.EMPTY)),
        List.of(),
        Balance.ZERO,
        null,
        List.of());
  }

  private static CryptoHash genesis(MemoryTrieStorage storage) {
    GenesisState state = new GenesisState();
    for (AccountId id : List.of(ALICE, BOB, TOKEN)) {
      AccountContract contract =
          id.equals(TOKEN)
              ? new AccountContract.Local(CryptoHash.owning(Sha256.hash(code)))
              : AccountContract.NONE;
      state.add(
          new StateRecord.OfAccount(id, Account.of(Balance.near(100), Balance.ZERO, contract, 0)));
      state.add(
          new StateRecord.OfAccessKey(
              id, PublicKeyHandle.of(LocalKeys.publicKey(id)), AccessKey.fullAccess(0)));
    }
    state.add(new StateRecord.OfContract(TOKEN, code));
    return storage.load(state.rows(List.of()));
  }

  private static SignedTransaction signed(
      AccountId signer, AccountId receiver, long nonce, Action action) {
    Transaction transaction =
        Transaction.v0(
            signer, LocalKeys.publicKey(signer), nonce, receiver, BLOCK, List.of(action));
    Signature none = Signature.of(KeyType.ED25519, new byte[KeyType.ED25519.signatureLength()]);
    CryptoHash hash = new SignedTransaction(transaction, none).hash();
    return new SignedTransaction(transaction, LocalKeys.sign(signer, hash));
  }

  private static List<SignedTransaction> transactions(long round) {
    String init = "{\"owner_id\":\"alice.test\",\"total_supply\":\"1000\"}";
    return List.of(
        signed(
            TOKEN,
            TOKEN,
            round,
            new FunctionCallAction(
                "new_default_meta",
                init.getBytes(StandardCharsets.UTF_8),
                50_000_000_000_000L,
                Balance.ZERO)),
        signed(ALICE, BOB, round, new TransferAction(Balance.ONE)),
        signed(BOB, BOB, round, new DeleteAccountAction(ALICE)));
  }

  @Test
  void each_node_that_is_missing_is_named_with_the_key_that_wanted_it() {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = genesis(storage);
    ApplyContext context = context(2);
    List<SignedTransaction> transactions = transactions(1);
    ApplyResult result = applied(runtime.apply(context, root, storage, transactions, List.of()));
    List<byte[]> whole = new ArrayList<>(result.proof());
    whole.add(code);
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      List<byte[]> rest = new ArrayList<>(whole);
      CryptoHash lost = CryptoHash.owning(Sha256.hash(rest.remove(i)));
      Applied stopped =
          runtime.apply(context, root, new PartialTrieStorage(rest), transactions, List.of());
      assertThat(stopped)
          .isInstanceOfSatisfying(
              ApplyFailure.class,
              failure -> {
                assertThat(failure.kind()).isEqualTo(ApplyFailure.Kind.MISSING_NODE);
                assertThat(failure.missing()).isEqualTo(lost);
                assertThat(failure.reason()).contains(lost.toString());
                assertThat(failure.wanted()).isNotEmpty();
                wanted.add(failure.reason());
              });
    }
    assertThat(wanted).anyMatch(reason -> reason.contains("row ACCOUNT of alice.test"));
    assertThat(wanted).anyMatch(reason -> reason.contains("row CONTRACT_CODE of token.test"));
    assertThat(wanted).anyMatch(reason -> reason.contains("row ACCESS_KEY of bob.test"));

    // What stopped halfway has changed nothing: runtime and caches give the same once more.
    ApplyResult again =
        applied(
            runtime.apply(context, root, new PartialTrieStorage(whole), transactions, List.of()));
    assertThat(again.stateRoot()).isEqualTo(result.stateRoot());
    assertThat(again.outcomeRoot()).isEqualTo(result.outcomeRoot());
    assertThat(again.proof()).containsExactlyElementsOf(result.proof());
  }

  @Test
  void a_stopped_application_leaves_the_state_as_it_was() {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = genesis(storage);
    CryptoHash unknown = CryptoHash.owning(Sha256.hash(new byte[] {9}));
    List<SignedTransaction> transactions = transactions(1);
    Applied stopped = runtime.apply(context(2), unknown, storage, transactions, List.of());
    assertThat(stopped)
        .isInstanceOfSatisfying(
            ApplyFailure.class,
            failure -> {
              assertThat(failure.missing()).isEqualTo(unknown);
              // The first row that an application reads: where the delayed queue is.
              assertThat(failure.wanted()).containsExactly(Row.DELAYED_RECEIPT_INDICES.column());
            });
    assertThat(storage.holds(unknown)).isFalse();
    ApplyResult done = applied(runtime.apply(context(2), root, storage, transactions, List.of()));
    assertThat(storage.holds(done.stateRoot())).isFalse();
  }

  @Test
  void a_node_that_was_tampered_with_is_missing() {
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = genesis(storage);
    ApplyContext context = context(2);
    List<SignedTransaction> transactions = transactions(1);
    ApplyResult result = applied(runtime.apply(context, root, storage, transactions, List.of()));
    for (int i = 0; i < result.proof().size(); i++) {
      List<byte[]> changed = new ArrayList<>(result.proof());
      changed.add(code);
      byte[] item = changed.get(i).clone();
      CryptoHash hash = CryptoHash.owning(Sha256.hash(item));
      item[i * 7 % item.length] ^= (byte) (1 << i % 8);
      changed.set(i, item);
      Applied stopped =
          runtime.apply(context, root, new PartialTrieStorage(changed), transactions, List.of());
      assertThat(stopped)
          .isInstanceOfSatisfying(
              ApplyFailure.class, failure -> assertThat(failure.missing()).isEqualTo(hash));
    }
  }

  private static ApplyResult applied(Applied applied) {
    assertThat(applied).isInstanceOf(ApplyResult.class);
    return (ApplyResult) applied;
  }
}
