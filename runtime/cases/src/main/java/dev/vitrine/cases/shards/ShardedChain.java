package dev.vitrine.cases.shards;

import dev.vitrine.block.GasPrice;
import dev.vitrine.block.ReceiptLists;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.chain.LocalGenesis;
import dev.vitrine.chain.LocalKeys;
import dev.vitrine.chain.LocalNode;
import dev.vitrine.crypto.ChaCha20Rng;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.lightclient.BlockHeader;
import dev.vitrine.lightclient.BlockHeaderInnerLite;
import dev.vitrine.lightclient.BlockHeaderInnerRest;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.MerkleTree;
import dev.vitrine.proof.Applier;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.action.TransferAction;
import dev.vitrine.runtime.bandwidth.ShardBandwidthRequests;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.congestion.ShardCongestion;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.runtime.transaction.Transaction;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.Signature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A made-up chain of three shards with whole block headers, in which receipts cross and chunks are
 * missing. Every block has the headers that validators would see.
 */
public final class ShardedChain {
  static final AccountId ALICE = AccountId.of("alice.test");
  static final AccountId BOB = AccountId.of("bob.test");
  static final AccountId CAROL = AccountId.of("carol.test");
  static final AccountId CONTRACT = AccountId.of("contract.test");

  /**
   * Place of the shard of bob and carol; alice lives in the one before, the contract in the one
   * after.
   */
  public static final int MIDDLE = 1;

  /** Three shards whose ids do not ascend. */
  public static final ShardLayout LAYOUT =
      new ShardLayout(List.of(AccountId.of("b0"), AccountId.of("con")), List.of(7L, 3L, 5L));

  private static final long FIRST_HEIGHT = 140_000_000;

  /**
   * One block.
   *
   * @param header with all that validators see
   * @param roots receipts roots of all shards' last chunks
   * @param carried what the new chunks carry, in the order of their shards
   */
  public record Made(BlockHeader header, List<CryptoHash> roots, List<List<Receipt>> carried) {}

  /** Transfers need no engine. */
  static final Applier APPLIER =
      LocalNode.applier(
          (module, method, logic) -> {
            throw new IllegalStateException("no contract is called here");
          });

  private final List<ShardOfChain> shards = new ArrayList<>();
  private final List<Made> blocks = new ArrayList<>();
  private final List<CryptoHash> hashes = new ArrayList<>();
  private final int version;
  private long height = FIRST_HEIGHT;
  private long nonce = 100;

  ShardedChain(int protocolVersion) {
    this.version = protocolVersion;
    List<TrieEntry> rows =
        LocalGenesis.rows().stream().map(row -> new TrieEntry(row.key(), row.value())).toList();
    for (int i = 0; i < LAYOUT.size(); i++) {
      shards.add(new ShardOfChain(i, rows));
    }
    for (int i = 0; i < 3; i++) {
      hashes.add(hash("an older block " + i));
    }
  }

  /** The shards in the layout's order. */
  public List<ShardOfChain> shards() {
    return shards;
  }

  /** The blocks in order. */
  public List<Made> blocks() {
    return blocks;
  }

  static CryptoHash hash(String text) {
    return CryptoHash.owning(Sha256.hash(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A transfer of one NEAR. */
  SignedTransaction transfer(AccountId from, AccountId to) {
    Transaction transaction =
        Transaction.v0(
            from,
            LocalKeys.publicKey(from),
            nonce++,
            to,
            hash("an older block 1"),
            List.of(new TransferAction(Balance.ONE_NEAR)));
    Signature none = Signature.of(KeyType.ED25519, new byte[64]);
    CryptoHash hash = new SignedTransaction(transaction, none).hash();
    return new SignedTransaction(transaction, LocalKeys.sign(from, hash));
  }

  /** Makes a block in which these shards (places in the layout) have no chunk. */
  void block(List<Integer> missing, SignedTransaction... transactions) {
    List<Boolean> mask = new ArrayList<>();
    List<List<Receipt>> carried = new ArrayList<>();
    for (ShardOfChain shard : shards) {
      boolean there = !missing.contains(shard.index);
      mask.add(there);
      if (there) {
        shard.includeChunk();
        carried.add(shard.carried);
      }
    }
    CryptoHash parent = hashes.get(hashes.size() - 1);
    bring(parent, carried);
    BlockHeader header = header(parent, mask);
    List<CryptoHash> roots = shards.stream().map(shard -> shard.receiptsRoot).toList();
    blocks.add(new Made(header, roots, carried));
    hashes.add(header.hash());
    long step =
        blocks.size() == 1
            ? 1
            : height - blocks.get(blocks.size() - 2).header().innerLite().height();
    shards.forEach(shard -> shard.miss(mask.get(shard.index), step));
    List<ApplyContext> contexts =
        shards.stream().map(shard -> context(header, shard.index)).toList();
    for (ShardOfChain shard : shards) {
      List<SignedTransaction> own = new ArrayList<>();
      for (SignedTransaction one : transactions) {
        if (LAYOUT.indexOf(LAYOUT.shardOf(one.transaction().signerId())) == shard.index) {
          own.add(one);
        }
      }
      shard.apply(contexts.get(shard.index), own);
    }
    height++;
  }

  void skip() {
    height++;
  }

  /**
   * docs/spec/runtime.md §4.2: a block's lists shuffled by its parent's hash, newest block first.
   */
  private void bring(CryptoHash parent, List<List<Receipt>> carried) {
    for (ShardOfChain receiver : shards) {
      List<List<Receipt>> lists = new ArrayList<>();
      for (List<Receipt> sent : carried) {
        lists.add(
            sent.stream()
                .filter(one -> ReceiptSink.destination(LAYOUT, one) == receiver.id())
                .toList());
      }
      new ChaCha20Rng(parent.toBytes()).shuffle(lists);
      List<Receipt> incoming = new ArrayList<>();
      lists.forEach(incoming::addAll);
      incoming.addAll(receiver.incoming);
      receiver.incoming = incoming;
    }
  }

  private BlockHeader header(CryptoHash parent, List<Boolean> mask) {
    List<CryptoHash> states = shards.stream().map(shard -> shard.root).toList();
    List<CryptoHash> receipts = shards.stream().map(shard -> shard.receiptsRoot).toList();
    BlockHeaderInnerLite lite =
        new BlockHeaderInnerLite(
            height,
            hash("epoch"),
            hash("next epoch"),
            Merkle.rootOfHashes(states),
            hash("outcomes"),
            1_800_000_000_000_000_000L + height,
            hash("producers"),
            new MerkleTree(hashes).root());
    int form = version < 85 ? BlockHeaderInnerRest.V5 : BlockHeaderInnerRest.V6;
    byte[] rest = innerRest(form, Merkle.rootOfHashes(receipts), mask);
    return new BlockHeader(form, parent, lite, BlockHeaderInnerRest.parse(rest, form));
  }

  /** In the order of docs/spec/runtime.md §7.3. */
  private byte[] innerRest(int form, CryptoHash receiptsRoot, List<Boolean> mask) {
    boolean old = form == BlockHeaderInnerRest.V5;
    BorshWriter out = new BorshWriter();
    out.value(hash("body")).value(receiptsRoot).value(hash("chunks")).value(hash("transactions"));
    if (old) {
      out.value(CryptoHash.ZERO);
    }
    out.value(hash("random " + height)).u32(0).list(mask, BorshWriter::bool);
    out.value(GasPrice.MIN).value(Balance.near(1_000_000_000));
    if (old) {
      out.u32(0);
    }
    out.value(hash("final")).value(hash("nearly final")).u64(blocks.size()).u64(height - 1).u8(0);
    out.u32(2).u8(0).u8(1).value(Signature.of(KeyType.ED25519, new byte[64]));
    out.u32(version).u32(1).bytes(new byte[] {5});
    return old ? out.toBytes() : out.u8(0).toBytes();
  }

  private ApplyContext context(BlockHeader header, int shard) {
    Comparator<ShardOfChain> byId = Comparator.comparingLong(ShardOfChain::id);
    List<ShardOfChain> ascending = shards.stream().sorted(byId).toList();
    return new ApplyContext(
        version,
        "shardnet",
        shards.get(shard).id(),
        LAYOUT,
        height,
        header.innerLite().timestamp(),
        header.hash(),
        header.prevBlockHash(),
        header.innerLite().epochId(),
        3_000,
        header.innerRest().randomValue(),
        GasPrice.MIN,
        1_000_000_000_000_000L,
        header.hasChunk(shard),
        ascending.stream()
            .map(one -> new ShardCongestion(one.id(), one.congestion, one.missed))
            .toList(),
        ascending.stream().map(one -> new ShardBandwidthRequests(one.id(), one.bandwidth)).toList(),
        List.of(),
        Balance.ONE_NEAR,
        null,
        List.of());
  }

  /** The path from block number {@code from} to the tree of blocks before block {@code to}. */
  public MerklePath blockPath(int from, int to) {
    int older = hashes.size() - blocks.size();
    return new MerkleTree(hashes.subList(0, older + to)).path(older + from);
  }

  /** The tree of one chunk's lists, from whose leaves paths lead to its receipts root. */
  static MerkleTree receiptTree(List<Receipt> sent) {
    List<CryptoHash> leaves = new ArrayList<>();
    for (CryptoHash list : ReceiptLists.hashes(LAYOUT, sent)) {
      leaves.add(Merkle.leaf(list));
    }
    return new MerkleTree(leaves);
  }
}
