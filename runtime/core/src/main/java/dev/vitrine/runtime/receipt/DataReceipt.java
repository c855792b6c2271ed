package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;

/**
 * A result for a receipt that waits: variants Data and PromiseResume.
 *
 * @param resume whether it answers a yield
 * @param data the value, or null for a failure or a time-out
 */
public record DataReceipt(boolean resume, CryptoHash dataId, byte[] data) implements ReceiptBody {
  static final int TAG = 1;
  static final int TAG_RESUME = 3;

  static DataReceipt read(BorshReader in, boolean resume) {
    return new DataReceipt(resume, CryptoHash.read(in), in.option(BorshReader::bytes));
  }

  @Override
  public int tag() {
    return resume ? TAG_RESUME : TAG;
  }

  @Override
  public void writeFields(BorshWriter out) {
    out.value(dataId).option(data, BorshWriter::bytes);
  }
}
