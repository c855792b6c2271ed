package dev.vitrine.jvm.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.block.GasPrice;
import dev.vitrine.block.LocalBlocks;
import dev.vitrine.chain.LocalGenesis;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.Applier;
import dev.vitrine.proof.BlockInputs;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.GenesisRow;
import dev.vitrine.proof.Session;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.ApplyResult;
import dev.vitrine.runtime.action.Action;
import dev.vitrine.runtime.action.DeployContractAction;
import dev.vitrine.runtime.action.FunctionCallAction;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.trie.MemoryTrieStorage;
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

/** A local chain, or another one on the same state, of which golden bundles are made. */
final class GoldenChain {
  /** The session key of all golden bundles: known to everybody, like those of local accounts. */
  private static final byte[] SEED = Sha256.hash("golden".getBytes(UTF_8));

  static final AccountId BOB = AccountId.of("bob.test");
  static final AccountId CAROL = AccountId.of("carol.test");

  private static final long GAS = 100_000_000_000_000L;

  private final Applier applier;
  private final byte[] code;
  private final boolean fork;
  private final MemoryTrieStorage states = new MemoryTrieStorage();
  private final Session session =
      new Session(
          PublicKey.of(KeyType.ED25519, Ed25519.publicKey(SEED)),
          new byte[] {(byte) 0xc0, (byte) 0xff, (byte) 0xee},
          CryptoHash.ZERO);
  private final List<BundleBlock> blocks = new ArrayList<>();
  private final List<List<byte[]>> proofs = new ArrayList<>();
  private final List<Boolean> called = new ArrayList<>();
  private final CryptoHash genesisRoot;
  private CryptoHash root;
  private long height;
  private Balance price = GasPrice.MIN;
  private CongestionInfo congestion = CongestionInfo.ZERO;
  private BandwidthRequests bandwidth = BandwidthRequests.EMPTY;
  private List<Receipt> pending = List.of();
  private long nonce;

  /**
   * A chain at its beginning.
   *
   * @param fork whether it is another chain that goes on from that state, far from genesis
   */
  GoldenChain(Applier applier, byte[] code, boolean fork) {
    this.applier = applier;
    this.code = code;
    this.fork = fork;
    this.height = fork ? 140_000_000 : LocalBlocks.GENESIS_HEIGHT;
    this.nonce = fork ? 1_000_000 : 0;
    List<TrieEntry> rows = new ArrayList<>();
    for (GenesisRow row : LocalGenesis.rows()) {
      rows.add(new TrieEntry(row.key(), row.value()));
    }
    genesisRoot = states.keep(Trie.open(states, CryptoHash.ZERO).update(rows));
    root = genesisRoot;
  }

  /** Puts the contract on an account and waits until that is done. */
  void deploy(AccountId account) {
    act(account, account, new DeployContractAction(code));
  }

  /** Calls bob's contract as bob and waits until nothing is in flight. */
  void call(String method) {
    act(BOB, BOB, new FunctionCallAction(method, new byte[0], GAS, Balance.ZERO));
  }

  private void act(AccountId signer, AccountId receiver, Action action) {
    Transaction transaction =
        Transaction.v0(
            signer,
            LocalKeys.publicKey(signer),
            ++nonce,
            receiver,
            blockHash(LocalBlocks.GENESIS_HEIGHT),
            List.of(action));
    Signature none = Signature.of(KeyType.ED25519, new byte[64]);
    CryptoHash hash = new SignedTransaction(transaction, none).hash();
    block(List.of(new SignedTransaction(transaction, LocalKeys.sign(signer, hash))));
    settle();
  }

  /** Lets heights pass without blocks. */
  void skip(long heights) {
    height += heights;
  }

  /** Makes a block, and more until nothing is in flight. */
  void settle() {
    block(List.of());
    while (!pending.isEmpty()) {
      block(List.of());
    }
  }

  int size() {
    return blocks.size();
  }

  private CryptoHash blockHash(long at) {
    return LocalBlocks.blockHash(genesisRoot, at);
  }

  private long lastHeight;

  private ApplyContext context(long at) {
    return new ApplyContext(
        86,
        fork ? "forknet" : LocalBlocks.CHAIN_ID,
        0,
        ShardLayout.SINGLE,
        at,
        fork ? 1_700_000_000_000_000_000L + at : LocalBlocks.timestamp(at),
        blockHash(at),
        blockHash(lastHeight == 0 ? at - 1 : lastHeight),
        CryptoHash.ZERO,
        LocalBlocks.EPOCH_HEIGHT,
        LocalBlocks.randomSeed(genesisRoot, at),
        price,
        LocalBlocks.GAS_LIMIT,
        true,
        List.of(new ShardCongestion(0, congestion, 0)),
        List.of(new ShardBandwidthRequests(0, bandwidth)),
        List.of(),
        LocalBlocks.MINIMUM_STAKE,
        null,
        List.of());
  }

  private void block(List<SignedTransaction> transactions) {
    ApplyContext context = context(++height);
    BlockInputs inputs = new BlockInputs(transactions, pending);
    ApplyResult result = (ApplyResult) applier.apply(context, root, states, inputs);
    Statement statement = session.state(new AppliedBlock(context, inputs, root, result));
    List<byte[]> forms = new ArrayList<>();
    transactions.forEach(one -> forms.add(one.toBorsh()));
    blocks.add(
        new BundleBlock(
            statement,
            Ed25519.sign(SEED, statement.digest().unsafeBytes()),
            context.toBorsh(),
            forms,
            List.of(),
            BlockResult.of(result).toBorsh()));
    proofs.add(result.proof());
    called.add(!result.contractAccesses().isEmpty());
    states.keep(result.trieChanges());
    root = result.stateRoot();
    price = GasPrice.next(price, context.gasLimit(), result.gasBurnt());
    congestion = result.congestionInfo();
    bandwidth = result.bandwidthRequests();
    pending = result.outgoingReceipts();
    lastHeight = context.blockHeight();
  }

  /** The bundle of the blocks from number {@code from} on; from 0 with the genesis rows. */
  Bundle bundle(int from) {
    Map<CryptoHash, byte[]> witness = new TreeMap<>();
    boolean needsCode = false;
    for (int i = from; i < blocks.size(); i++) {
      for (byte[] item : proofs.get(i)) {
        witness.put(CryptoHash.owning(Sha256.hash(item)), item);
      }
      needsCode |= called.get(i);
    }
    boolean genesis = from == 0 && !fork;
    return new Bundle(
        genesis ? LocalGenesis.rows() : null,
        List.copyOf(blocks.subList(from, blocks.size())),
        List.copyOf(witness.values()),
        needsCode && from > 0 ? List.of(code) : List.of(),
        List.of());
  }
}
