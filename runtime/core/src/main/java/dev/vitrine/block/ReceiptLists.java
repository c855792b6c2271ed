package dev.vitrine.block;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.ChaCha20Rng;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * How receipts travel from one application to the next (docs/spec/runtime.md §4.2, "Incoming
 * receipt order"): a chunk header names what its shard's last application sent, in a list for each
 * shard, and the block that has the chunk takes the lists in.
 */
public final class ReceiptLists {
  private ReceiptLists() {}

  /**
   * What stands for the list of receipts that one chunk sends to one shard; the leaf of {@code
   * prev_outgoing_receipts_root} is its hash.
   */
  public static CryptoHash hash(long receiver, List<Receipt> receipts) {
    BorshWriter out = new BorshWriter(12 + 256 * receipts.size()).u64(receiver).list(receipts);
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }

  /** {@link #hash} for every shard of the layout, also those that nothing goes to, in its order. */
  public static List<CryptoHash> hashes(ShardLayout layout, List<Receipt> sent) {
    List<CryptoHash> hashes = new ArrayList<>(layout.size());
    for (long shard : layout.shardIds()) {
      List<Receipt> list = new ArrayList<>();
      for (Receipt receipt : sent) {
        if (ReceiptSink.destination(layout, receipt) == shard) {
          list.add(receipt);
        }
      }
      hashes.add(hash(shard, list));
    }
    return hashes;
  }

  /**
   * Brings the lists that one block's new chunks send to one shard, in the order of their shards,
   * into the order in which that shard takes them in.
   *
   * @param prevBlockHash parent of the block with the chunks
   */
  public static <T> void shuffle(CryptoHash prevBlockHash, List<T> lists) {
    new ChaCha20Rng(prevBlockHash.toBytes()).shuffle(lists);
  }
}
