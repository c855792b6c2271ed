package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.congestion.ReceiptSink;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A block of a bundle with its parts decoded.
 *
 * @param inputs among its receipts stand, in a row, those that the blocks before sent to this shard
 * @param own those that the blocks before sent to this shard
 * @param given its receipts that no statement of the bundle sent
 */
record DecodedBlock(
    Statement statement,
    CryptoHash digest,
    byte[] signature,
    ApplyContext context,
    CryptoHash contextHash,
    BlockInputs inputs,
    List<Receipt> own,
    List<Receipt> given,
    BlockResult result,
    CryptoHash resultHash) {

  /** Decodes all blocks of a bundle; what does not decode is malformed. */
  static List<DecodedBlock> decode(Bundle bundle) {
    List<DecodedBlock> decoded = new ArrayList<>();
    List<Receipt> sent = List.of();
    ArrivalProofs arrivals = ArrivalProofs.of(bundle);
    inRange("blocks", bundle.blocks().size(), Limits.MAX_BLOCKS);
    inRange("witness", bundle.witness().size(), Limits.MAX_WITNESS);
    inRange("codes", bundle.codes().size(), Limits.MAX_CODES);
    for (int i = 0; i < bundle.codes().size(); i++) {
      inBytes("codes[" + i + "]", bundle.codes().get(i), Limits.MAX_CODE);
    }
    if (bundle.genesis() != null) {
      inRange("genesis", bundle.genesis().size(), Limits.MAX_ROWS);
    }
    for (int i = 0; i < bundle.blocks().size(); i++) {
      BundleBlock block = bundle.blocks().get(i);
      String where = "blocks[" + i + "]";
      ApplyContext context = context(where + ".context", block.context());
      List<Receipt> given =
          list(where + ".receipts", block.receipts(), Limits.MAX_RECEIPT, Receipt::read);
      // What a shard is sent while its chunk is missing waits for its next chunk.
      List<Receipt> own = context.isNewChunk() ? sent : List.of();
      int before = own.isEmpty() ? 0 : Math.min(arrivals.beforeOwn(context), given.size());
      List<Receipt> receipts = new ArrayList<>(given.subList(0, before));
      receipts.addAll(own);
      receipts.addAll(given.subList(before, given.size()));
      BlockResult result =
          value(where + ".result", block.result(), Limits.MAX_RESULT, BlockResult::read);
      decoded.add(
          new DecodedBlock(
              block.statement(),
              block.statement().digest(),
              block.signature(),
              context,
              CryptoHash.owning(Sha256.hash(block.context())),
              new BlockInputs(
                  list(
                      where + ".transactions",
                      block.transactions(),
                      Limits.MAX_TRANSACTION,
                      SignedTransaction::read),
                  receipts),
              List.copyOf(own),
              given,
              result,
              CryptoHash.owning(Sha256.hash(block.result()))));
      sent = sentToItself(context, context.isNewChunk() ? List.of() : sent, result);
    }
    return decoded;
  }

  private static ApplyContext context(String where, byte[] bytes) {
    ApplyContext context = value(where, bytes, Limits.MAX_CONTEXT, ApplyContext::read);
    if (Long.compareUnsigned(context.gasLimit(), Limits.BLOCK_GAS) > 0) {
      throw new MalformedBundleException(
          where
              + ": a gas limit of "
              + Long.toUnsignedString(context.gasLimit())
              + "; at most "
              + Limits.BLOCK_GAS
              + " is run again");
    }
    return context;
  }

  /** What waits already, and what the result sends to the shard that it is of. */
  private static List<Receipt> sentToItself(
      ApplyContext context, List<Receipt> waiting, BlockResult result) {
    List<Receipt> own = new ArrayList<>(waiting);
    for (Receipt receipt : result.outgoingReceipts()) {
      if (destination(context, receipt) == context.shardId()) {
        own.add(receipt);
      }
    }
    return own;
  }

  /** The shard that a receipt goes to; -1 for one that was never there. */
  static long destination(ApplyContext context, Receipt receipt) {
    try {
      return ReceiptSink.destination(context.shardLayout(), receipt);
    } catch (InconsistentState e) {
      // Running the block again will refuse it.
      return -1;
    }
  }

  private static void inRange(String where, int count, int most) {
    if (count > most) {
      throw new MalformedBundleException(where + ": " + count + " items; at most " + most);
    }
  }

  private static void inBytes(String where, byte[] bytes, int most) {
    if (bytes.length > most) {
      throw new MalformedBundleException(where + ": " + bytes.length + " bytes; at most " + most);
    }
  }

  private static <T extends Borsh> List<T> list(
      String where, List<byte[]> items, int most, Function<BorshReader, T> read) {
    inRange(where, items.size(), Limits.MAX_INPUTS);
    List<T> out = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      out.add(value(where + "[" + i + "]", items.get(i), most, read));
    }
    return out;
  }

  /** The value, which the bytes spell in the one way that borsh has for it. */
  private static <T extends Borsh> T value(
      String where, byte[] bytes, int most, Function<BorshReader, T> read) {
    inBytes(where, bytes, most);
    try {
      T value = BorshReader.readAll(bytes, read);
      if (!Arrays.equals(value.toBorsh(), bytes)) {
        throw new MalformedBundleException(where + ": not in its one borsh form");
      }
      return value;
    } catch (BorshException e) {
      throw new MalformedBundleException(where + ": " + e.getMessage());
    }
  }
}
