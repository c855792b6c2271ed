package dev.vitrine.cases.shards;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.lightclient.BlockHeader;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.proof.AppliedBlock;
import dev.vitrine.proof.BlockResult;
import dev.vitrine.proof.Bundle;
import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.ChainProof;
import dev.vitrine.proof.Endorsement;
import dev.vitrine.proof.NearReceipts;
import dev.vitrine.proof.Session;
import dev.vitrine.proof.Statement;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bundle of the middle shard of a {@link ShardedChain}, and what shows that other shards sent
 * what it takes in. It has all that the rules are about: blocks with receipts of both other shards
 * around those that the shard sent to itself, missing chunks of each, and a block that takes in
 * what came in three.
 */
public final class ShardedBundle {
  /** First and last block of the bundle, by number in the chain, which goes on after it. */
  public static final int FIRST = 2;

  /** The last. */
  public static final int LAST = 9;

  /** The block that a verifier trusts. */
  public static final int TRUSTED = 11;

  /** A block of the bundle before which the shard has no chunk in two blocks. */
  public static final int GAP = 7;

  private static final List<List<Integer>> MISSING =
      List.of(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(0),
          List.of(1),
          List.of(1, 2),
          List.of(),
          List.of(2),
          List.of(),
          List.of(),
          List.of());

  private final ShardedChain chain;

  private ShardedBundle(ShardedChain chain) {
    this.chain = chain;
  }

  /** Runs the chain under these rules. */
  public static ShardedBundle of(int protocolVersion) {
    ShardedChain chain = new ShardedChain(protocolVersion);
    for (List<Integer> missing : MISSING) {
      chain.block(
          missing,
          chain.transfer(ShardedChain.ALICE, ShardedChain.BOB),
          chain.transfer(ShardedChain.ALICE, ShardedChain.CAROL),
          chain.transfer(ShardedChain.BOB, ShardedChain.CAROL),
          chain.transfer(ShardedChain.CAROL, ShardedChain.ALICE),
          chain.transfer(ShardedChain.CONTRACT, ShardedChain.BOB));
      if (missing.contains(ShardedChain.MIDDLE)) {
        chain.skip();
      }
    }
    return new ShardedBundle(chain);
  }

  /** The chain. */
  public ShardedChain chain() {
    return chain;
  }

  /** Header of a block of the chain. */
  public BlockHeader header(int number) {
    return chain.blocks().get(number).header();
  }

  /** Hash of the block that a verifier trusts. */
  public CryptoHash trusted() {
    return header(TRUSTED).hash();
  }

  /** What the shard applied in a block of the bundle. */
  public AppliedBlock applied(int number) {
    return chain.shards().get(ShardedChain.MIDDLE).applied().get(number);
  }

  /** The bundle, without a word of where its receipts come from. */
  public Bundle bare(byte[] seed) {
    PublicKey key = PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
    Session session = new Session(key, null, CryptoHash.ZERO);
    List<BundleBlock> blocks = new ArrayList<>();
    Map<CryptoHash, byte[]> witness = new TreeMap<>();
    List<byte[]> sent = List.of();
    for (int i = FIRST; i <= LAST; i++) {
      AppliedBlock applied = applied(i);
      Statement statement = session.state(applied);
      List<byte[]> given = new ArrayList<>();
      for (Receipt receipt : applied.inputs().receipts()) {
        if (!contains(sent, receipt.toBorsh())) {
          given.add(receipt.toBorsh());
        }
      }
      blocks.add(
          new BundleBlock(
              statement,
              Ed25519.sign(seed, statement.digest().unsafeBytes()),
              applied.context().toBorsh(),
              applied.inputs().transactions().stream().map(one -> one.toBorsh()).toList(),
              given,
              BlockResult.of(applied.result()).toBorsh()));
      if (applied.context().isNewChunk()) {
        sent = applied.result().outgoingReceipts().stream().map(one -> one.toBorsh()).toList();
      }
      for (byte[] item : applied.result().proof()) {
        witness.put(CryptoHash.owning(Sha256.hash(item)), item);
      }
    }
    return new Bundle(null, blocks, List.copyOf(witness.values()), List.of(), List.of());
  }

  private static boolean contains(List<byte[]> list, byte[] bytes) {
    return list.stream().anyMatch(one -> Arrays.equals(one, bytes));
  }

  /** What brings a block of the chain its receipts. */
  public NearReceipts proof(int number) {
    List<NearReceipts.Arrival> arrivals = new ArrayList<>();
    int at = number;
    do {
      arrivals.add(arrival(at));
      at--;
    } while (!header(at).hasChunk(ShardedChain.MIDDLE));
    return new NearReceipts(arrivals, header(at), way(number));
  }

  /** The way from a block of the chain to the trusted one. */
  public ChainProof way(int number) {
    BlockHeader top = header(TRUSTED);
    LightHeader light =
        new LightHeader(top.prevBlockHash(), top.innerRest().hash(), top.innerLite());
    return new ChainProof(chain.blockPath(number, TRUSTED), light, List.of(), List.of());
  }

  /** What a block of the chain brings the shard. */
  public NearReceipts.Arrival arrival(int number) {
    ShardedChain.Made block = chain.blocks().get(number);
    List<NearReceipts.Source> sources = new ArrayList<>();
    for (List<Receipt> carried : block.carried()) {
      int count = 0;
      for (Receipt receipt : carried) {
        boolean ours =
            ReceiptSink.destination(ShardedChain.LAYOUT, receipt)
                == ShardedChain.LAYOUT.shardIds().get(ShardedChain.MIDDLE);
        count += ours ? 1 : 0;
      }
      sources.add(
          new NearReceipts.Source(
              count, ShardedChain.receiptTree(carried).path(ShardedChain.MIDDLE)));
    }
    return new NearReceipts.Arrival(block.header(), block.roots(), sources);
  }

  /** What brings each block of the bundle its receipts. */
  public List<Endorsement> proofs() {
    List<Endorsement> proofs = new ArrayList<>();
    for (int i = FIRST; i <= LAST; i++) {
      if (header(i).hasChunk(ShardedChain.MIDDLE)) {
        proofs.add(endorsement(proof(i)));
      }
    }
    return proofs;
  }

  /** As a bundle carries it. */
  public static Endorsement endorsement(NearReceipts proof) {
    return new Endorsement(NearReceipts.KIND, proof.toBorsh());
  }
}
