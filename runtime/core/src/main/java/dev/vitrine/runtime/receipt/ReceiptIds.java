package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;

/** Ids that follow from other ids (docs/spec/runtime.md §4.3). Heights and salts are u64. */
public final class ReceiptIds {
  private ReceiptIds() {}

  /** SHA-256(base ‖ height ‖ salt). */
  public static CryptoHash derive(CryptoHash base, long blockHeight, long salt) {
    byte[] bytes = new byte[CryptoHash.LENGTH + 16];
    System.arraycopy(base.unsafeBytes(), 0, bytes, 0, CryptoHash.LENGTH);
    for (int i = 0; i < 8; i++) {
      bytes[CryptoHash.LENGTH + i] = (byte) (blockHeight >>> 8 * i);
      bytes[CryptoHash.LENGTH + 8 + i] = (byte) (salt >>> 8 * i);
    }
    return CryptoHash.owning(Sha256.hash(bytes));
  }

  /** The receipt that a transaction becomes. */
  public static CryptoHash ofTransaction(CryptoHash transactionHash, long blockHeight) {
    return derive(transactionHash, blockHeight, 0);
  }

  /** New receipt number {@code index} of a receipt. */
  public static CryptoHash ofReceipt(CryptoHash parentId, long blockHeight, long index) {
    return derive(parentId, blockHeight, index);
  }

  /** What names action number {@code index} of a receipt: counted down, so as to be no receipt. */
  public static CryptoHash ofAction(CryptoHash receiptId, long blockHeight, long index) {
    return derive(receiptId, blockHeight, -1 - index);
  }

  /** The random seed that action's contract sees. */
  public static CryptoHash randomSeed(CryptoHash actionHash, CryptoHash blockRandomSeed) {
    BorshWriter out = new BorshWriter(64).value(actionHash).value(blockRandomSeed);
    return CryptoHash.owning(Sha256.hash(out.toBytes()));
  }
}
