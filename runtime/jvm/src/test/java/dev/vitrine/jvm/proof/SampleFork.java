package dev.vitrine.jvm.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.block.GasPrice;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.BlockInputs;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Session;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyFailure;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.RowScan;
import dev.vitrine.trie.Trie;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import dev.vitrine.types.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One shard of a made-up chain of two shards, that goes on from the state of another chain: foreign
 * heights and times, a chunk that is missing in between, a receipt that leaves for the other shard.
 */
final class SampleFork {
  static final long FIRST_HEIGHT = 130_000_000;
  private static final AccountId ALICE = AccountId.of("alice.test");

  /** Accounts from m on live in shard 1: {@code contract.test} stays, {@code zoe.test} is away. */
  private static final ShardLayout LAYOUT =
      new ShardLayout(List.of(AccountId.of("mm")), List.of(0L, 1L));

  private final MemoryTrieStorage states = new MemoryTrieStorage();
  private final Session session;
  private final List<BundleBlock> blocks = new ArrayList<>();
  private final Map<CryptoHash, byte[]> witness = new TreeMap<>();
  private final Map<CryptoHash, byte[]> codes = new TreeMap<>();
  private CryptoHash root;
  private long height = FIRST_HEIGHT;
  private Balance gasPrice = GasPrice.MIN;
  private CongestionInfo congestion = CongestionInfo.ZERO;
  private BandwidthRequests bandwidth = BandwidthRequests.EMPTY;
  private long missed;
  private List<Receipt> pending = List.of();
  private long nonce = 100;

  /** What the first block is of, or null for a block of our own. */
  private final LightHeader header;

  private SampleFork(Trie state, LightHeader header) {
    this.header = header;
    List<TrieEntry> rows = RowScan.of(state, new byte[0]).rows();
    root = states.load(rows);
    byte[] code = SampleChain.contract("ft.wasm");
    codes.put(CryptoHash.owning(Sha256.hash(code)), code);
    session = new Session(Signer.HONEST.key(), null, CryptoHash.ZERO);
  }

  /** A fork whose first block has this header. */
  static SampleFork on(LightHeader header) {
    SampleChain chain = SampleChain.usual();
    chain.token("contract.test");
    return of(chain, header);
  }

  static SampleFork of(SampleChain chain) {
    return of(chain, null);
  }

  private static SampleFork of(SampleChain chain, LightHeader header) {
    SampleFork fork = new SampleFork(chain.session.chain().state(), header);
    fork.block(
        true,
        List.of(
            fork.transaction(
                "contract.test",
                new FunctionCallAction(
                    "ft_transfer",
                    "{\"receiver_id\":\"bob.test\",\"amount\":\"7\"}".getBytes(UTF_8),
                    100_000_000_000_000L,
                    Balance.ONE))));
    fork.block(false, List.of());
    fork.height += 2;
    fork.block(true, List.of(fork.transaction("zoe.test", new TransferAction(Balance.ONE_NEAR))));
    fork.block(true, List.of());
    fork.block(true, List.of());
    return fork;
  }

  private SignedTransaction transaction(String to, dev.vitrine.runtime.action.Action action) {
    PublicKey key = LocalKeys.publicKey(ALICE);
    Transaction transaction =
        Transaction.v0(
            ALICE, key, nonce++, AccountId.of(to), blockHash(FIRST_HEIGHT - 1), List.of(action));
    Signature none = Signature.of(KeyType.ED25519, new byte[64]);
    CryptoHash hash = new SignedTransaction(transaction, none).hash();
    return new SignedTransaction(transaction, LocalKeys.sign(ALICE, hash));
  }

  private CryptoHash blockHash(long height) {
    if (header != null && height == FIRST_HEIGHT) {
      return header.hash();
    }
    if (header != null && height == FIRST_HEIGHT - 1) {
      return header.prevBlockHash();
    }
    return CryptoHash.owning(Sha256.hash(("fork" + height).getBytes(UTF_8)));
  }

  private ApplyContext context(boolean newChunk, CryptoHash before) {
    return new ApplyContext(
        86,
        "forknet",
        0,
        LAYOUT,
        height,
        1_700_000_000_000_000_000L + height,
        blockHash(height),
        before,
        header == null ? blockHash(1) : header.innerLite().epochId(),
        2_000,
        blockHash(2 * height),
        gasPrice,
        1_000_000_000_000_000L,
        newChunk,
        List.of(
            new ShardCongestion(0, congestion, newChunk ? 0 : missed),
            new ShardCongestion(1, CongestionInfo.ZERO, 0)),
        List.of(
            new ShardBandwidthRequests(0, bandwidth),
            new ShardBandwidthRequests(1, BandwidthRequests.EMPTY)),
        List.of(),
        Balance.ONE_NEAR,
        null,
        List.of());
  }

  private void block(boolean newChunk, List<SignedTransaction> transactions) {
    CryptoHash before = blockHash(blocks.isEmpty() ? FIRST_HEIGHT - 1 : lastHeight());
    missed = newChunk ? 0 : missed + (blocks.isEmpty() ? 1 : height - lastHeight());
    ApplyContext context = context(newChunk, before);
    BlockInputs inputs = new BlockInputs(transactions, newChunk ? pending : List.of());
    var applied = SampleChain.APPLIER.apply(context, root, states, inputs);
    if (applied instanceof ApplyFailure failure) {
      throw new IllegalStateException(failure.reason());
    }
    ApplyResult result = (ApplyResult) applied;
    Statement statement = session.state(new AppliedBlock(context, inputs, root, result));
    List<byte[]> forms = new ArrayList<>();
    transactions.forEach(one -> forms.add(one.toBorsh()));
    blocks.add(
        new BundleBlock(
            statement,
            Signer.HONEST.sign(statement.digest()),
            context.toBorsh(),
            forms,
            List.of(),
            BlockResult.of(result).toBorsh()));
    for (byte[] item : result.proof()) {
      witness.put(CryptoHash.owning(Sha256.hash(item)), item);
    }
    states.keep(result.trieChanges());
    root = result.stateRoot();
    gasPrice = GasPrice.next(gasPrice, context.gasLimit(), result.gasBurnt());
    congestion = result.congestionInfo();
    bandwidth = result.bandwidthRequests();
    List<Receipt> next = new ArrayList<>(newChunk ? List.of() : pending);
    for (Receipt receipt : result.outgoingReceipts()) {
      if (ReceiptSink.destination(LAYOUT, receipt) == 0) {
        next.add(receipt);
      }
    }
    pending = next;
    height++;
  }

  private long lastHeight() {
    return blocks.get(blocks.size() - 1).statement().height();
  }

  Bundle bundle() {
    return Bundles.of(null, blocks, List.copyOf(witness.values()), List.copyOf(codes.values()));
  }
}
