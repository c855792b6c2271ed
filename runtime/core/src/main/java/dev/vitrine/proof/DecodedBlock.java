package dev.vitrine.proof;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A block of a bundle with its parts decoded; receipts include those that the block before sent.
 */
record DecodedBlock(
    Statement statement,
    CryptoHash digest,
    byte[] signature,
    ApplyContext context,
    CryptoHash contextHash,
    BlockInputs inputs,
    int receiptsFromNowhere,
    BlockResult result,
    CryptoHash resultHash) {

  /** Decodes all blocks of a bundle; what does not decode is malformed. */
  static List<DecodedBlock> decode(Bundle bundle) {
    List<DecodedBlock> decoded = new ArrayList<>();
    List<Receipt> sent = List.of();
    for (int i = 0; i < bundle.blocks().size(); i++) {
      BundleBlock block = bundle.blocks().get(i);
      String where = "blocks[" + i + "]";
      List<Receipt> receipts = new ArrayList<>(sent);
      receipts.addAll(list(where + ".receipts", block.receipts(), Receipt::read));
      BlockResult result = value(where + ".result", block.result(), BlockResult::read);
      decoded.add(
          new DecodedBlock(
              block.statement(),
              block.statement().digest(),
              block.signature(),
              value(where + ".context", block.context(), ApplyContext::read),
              CryptoHash.owning(Sha256.hash(block.context())),
              new BlockInputs(
                  list(where + ".transactions", block.transactions(), SignedTransaction::read),
                  receipts),
              block.receipts().size(),
              result,
              CryptoHash.owning(Sha256.hash(block.result()))));
      sent = result.outgoingReceipts();
    }
    return decoded;
  }

  private static <T> List<T> list(String where, List<byte[]> items, Function<BorshReader, T> read) {
    List<T> out = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      out.add(value(where + "[" + i + "]", items.get(i), read));
    }
    return out;
  }

  private static <T> T value(String where, byte[] bytes, Function<BorshReader, T> read) {
    try {
      return BorshReader.readAll(bytes, read);
    } catch (BorshException e) {
      throw new MalformedBundleException(where + ": " + e.getMessage());
    }
  }
}
