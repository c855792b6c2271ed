package dev.vitrine.proof;

import dev.vitrine.block.ReceiptLists;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.lightclient.BlockHeader;
import dev.vitrine.merkle.Merkle;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * That NEAR brought a chunk just those incoming receipts that its statement was applied to
 * (docs/proof-format.md, "NEAR receipts"). The receipts themselves stand in the bundle, here are
 * only their numbers and the paths to their lists.
 *
 * @param arrivals of the chunk's block, then of the blocks before it in which the shard had no
 *     chunk, newest first
 * @param before header of the parent of the last of them, in which the shard had its chunk before
 * @param chain from the chunk's block to one that the verifier may trust
 */
public record NearReceipts(List<Arrival> arrivals, BlockHeader before, ChainProof chain)
    implements Borsh {
  /** The kind under which a bundle carries it among its endorsements. */
  public static final String KIND = "vitrine/near-receipts/v1";

  private static final int MAX_BLOCKS = 64;
  private static final int MAX_SHARDS = 512;

  /**
   * What one chunk sends to the shard.
   *
   * @param count how many receipts
   * @param path from their list to the chunk's receipts root
   */
  public record Source(int count, MerklePath path) implements Borsh {
    private static Source read(BorshReader in) {
      int count = in.u32();
      if (count < 0 || count > Limits.MAX_ITEMS) {
        throw in.refuse("over " + Limits.MAX_ITEMS + " receipts");
      }
      return new Source(count, MerklePath.read(in));
    }

    @Override
    public void write(BorshWriter out) {
      out.u32(count).value(path);
    }
  }

  /**
   * What one block brings.
   *
   * @param header of the block
   * @param roots {@code prev_outgoing_receipts_root} of the last chunk of every shard, in the
   *     layout's order
   * @param sources what each of the block's new chunks sends, in the same order
   */
  public record Arrival(BlockHeader header, List<CryptoHash> roots, List<Source> sources)
      implements Borsh {
    private static Arrival read(BorshReader in) {
      return new Arrival(
          BlockHeader.read(in),
          in.list(MAX_SHARDS, CryptoHash::read),
          in.list(MAX_SHARDS, Source::read));
    }

    @Override
    public void write(BorshWriter out) {
      out.value(header).list(roots).list(sources);
    }

    /** Places of the shards whose chunks are new in the block, in the layout's order. */
    private List<Integer> senders() {
      List<Integer> senders = new ArrayList<>();
      for (int i = 0; i < header.innerRest().chunkMask().size(); i++) {
        if (header.hasChunk(i)) {
          senders.add(i);
        }
      }
      return senders;
    }

    /** Numbers of the sources in the order in which their lists are taken in. */
    private List<Integer> order() {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        order.add(i);
      }
      ReceiptLists.shuffle(header.prevBlockHash(), order);
      return order;
    }
  }

  /** Reads the borsh form. */
  public static NearReceipts read(BorshReader in) {
    List<Arrival> arrivals = in.list(MAX_BLOCKS, Arrival::read);
    if (arrivals.isEmpty()) {
      throw in.refuse("no block that brings receipts");
    }
    return new NearReceipts(arrivals, BlockHeader.read(in), ChainProof.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.list(arrivals).value(before).value(chain);
  }

  /** Header of the chunk's block. */
  BlockHeader header() {
    return arrivals.get(0).header;
  }

  /** The parent of the chunk's block. */
  BlockHeader parent() {
    return arrivals.size() == 1 ? before : arrivals.get(1).header;
  }

  /**
   * The newest of the blocks whose shards are not those of the chunk's own block, since it is of
   * another epoch; null when there is none. Then nothing of this form shows what came, and nothing
   * contradicts: the layouts of protocol versions 84 to 86 change by splitting a shard, so that
   * another layout has another number of shards.
   *
   * @param shards how many the layout of the chunk's block has
   */
  BlockHeader otherLayout(int shards) {
    for (int i = 1; i <= arrivals.size(); i++) {
      BlockHeader header = headerBack(i);
      if (!header.hash().equals(headerBack(i - 1).prevBlockHash())) {
        return null;
      }
      boolean sameEpoch = header.innerLite().epochId().equals(header().innerLite().epochId());
      if (header.innerRest().chunkMask().size() != shards && !sameEpoch) {
        return header;
      }
    }
    return null;
  }

  /** The chunk's block, or one of those before it: number 0 is the block itself. */
  private BlockHeader headerBack(int number) {
    return number == arrivals.size() ? before : arrivals.get(number).header;
  }

  /**
   * The block of a header that says otherwise than {@code claimed} whether the shard has its chunk
   * there, or null.
   *
   * @param shard the shard's place in the layout
   * @param claimed by block hash, what statements say
   */
  CryptoHash otherMask(int shard, Map<CryptoHash, Boolean> claimed) {
    for (int i = 0; i <= arrivals.size(); i++) {
      BlockHeader header = headerBack(i);
      Boolean there = claimed.get(header.hash());
      boolean known = there != null && shard < header.innerRest().chunkMask().size();
      if (known && there != header.hasChunk(shard)) {
        return header.hash();
      }
    }
    return null;
  }

  /**
   * How many receipts of other shards are taken in before the shard's own, that is those that its
   * last chunk sent to itself; 0 when that chunk is not among the block's.
   *
   * @param shard the shard's place in the layout
   */
  int beforeOwn(int shard) {
    Arrival newest = arrivals.get(0);
    int own = newest.senders().indexOf(shard);
    long count = 0;
    for (int source : newest.order()) {
      if (source == own) {
        return (int) Math.min(count, Integer.MAX_VALUE);
      }
      count += newest.sources.get(source).count;
    }
    return 0;
  }

  /**
   * What contradicts that these are the receipts that the shard takes in, or null.
   *
   * @param shards how many the layout has
   * @param shard the shard's place in the layout
   * @param shardId its id
   */
  String contradiction(int shards, int shard, long shardId, List<Receipt> receipts) {
    String broken = brokenBlocks(shards, shard);
    if (broken != null) {
      return broken;
    }
    int from = 0;
    for (Arrival arrival : arrivals) {
      List<Integer> senders = arrival.senders();
      for (int number : arrival.order()) {
        Source source = arrival.sources.get(number);
        if (source.count > receipts.size() - from) {
          return "there are more receipts on their way than the block takes in";
        }
        List<Receipt> list = receipts.subList(from, from + source.count);
        from += source.count;
        CryptoHash root = arrival.roots.get(senders.get(number));
        if (!source.path.verify(root, ReceiptLists.hash(shardId, list))) {
          return source.count
              + " receipts, in order from number "
              + (from - source.count)
              + " on, are not those that chunk "
              + senders.get(number)
              + " of block "
              + arrival.header.hash()
              + " sends to the shard";
        }
      }
    }
    return from == receipts.size()
        ? chain.contradiction(header().hash())
        : "the block takes in " + receipts.size() + " receipts, and " + from + " came to its shard";
  }

  /** The blocks are one chain back to the shard's chunk before, and say what their chunks sent. */
  private String brokenBlocks(int shards, int shard) {
    for (int i = 0; i <= arrivals.size(); i++) {
      BlockHeader header = headerBack(i);
      if (i > 0 && !header.hash().equals(arrivals.get(i - 1).header.prevBlockHash())) {
        return "header " + (i + 1) + " is not the parent of the one before";
      }
      if (header.innerRest().chunkMask().size() != shards) {
        return "block " + header.hash() + " has another number of shards";
      }
      boolean expected = i == 0 || i == arrivals.size();
      if (header.hasChunk(shard) != expected) {
        return "the shard has "
            + (expected ? "no chunk in block " : "a chunk in block ")
            + header.hash();
      }
    }
    for (Arrival arrival : arrivals) {
      if (!Merkle.rootOfHashes(arrival.roots).equals(arrival.header.innerRest().receiptsRoot())
          || arrival.roots.size() != shards) {
        return "the receipts roots are not those of block " + arrival.header.hash();
      }
      if (arrival.senders().size() != arrival.sources.size()) {
        return "block " + arrival.header.hash() + " has another number of new chunks";
      }
    }
    return null;
  }
}
