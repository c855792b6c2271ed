package dev.vitrine.jvm.proof;

import dev.vitrine.proof.BundleBlock;
import dev.vitrine.proof.Statement;
import java.util.List;
import java.util.stream.IntStream;

/** Blocks of a bundle with one part replaced. */
final class Blocks {
  /** Of a longer bundle only so many blocks at each end are changed in every way. */
  private static final int AT_EACH_END = Boolean.getBoolean("vitrine.all") ? 50 : 4;

  private Blocks() {}

  /** The indices of the blocks that are changed. */
  static int[] chosen(int size) {
    return IntStream.range(0, size)
        .filter(i -> i < AT_EACH_END || i >= size - AT_EACH_END)
        .toArray();
  }

  static BundleBlock with(BundleBlock block, Statement statement) {
    return Records.with(block, "statement", statement);
  }

  static BundleBlock withSignature(BundleBlock block, byte[] signature) {
    return Records.with(block, "signature", signature);
  }

  static BundleBlock withContext(BundleBlock block, byte[] context) {
    return Records.with(block, "context", context);
  }

  static BundleBlock withTransactions(BundleBlock block, List<byte[]> transactions) {
    return Records.with(block, "transactions", transactions);
  }

  static BundleBlock withReceipts(BundleBlock block, List<byte[]> receipts) {
    return Records.with(block, "receipts", receipts);
  }

  static BundleBlock withResult(BundleBlock block, byte[] result) {
    return Records.with(block, "result", result);
  }
}
