package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/**
 * Totals of one buffer of outgoing receipts (docs/spec/runtime.md §5.2).
 *
 * @param indices where its {@link ReceiptGroup}s are
 * @param totalSize bytes of all its receipts
 * @param totalGas gas of all its receipts, a u128
 * @param totalReceipts how many receipts it has
 */
public record ReceiptGroupsQueueData(
    QueueIndices indices, long totalSize, Balance totalGas, long totalReceipts) implements Borsh {
  /** An empty buffer; it has no record in the state. */
  public static final ReceiptGroupsQueueData EMPTY =
      new ReceiptGroupsQueueData(QueueIndices.EMPTY, 0, Balance.ZERO, 0);

  /** Reads version 0 and the fields. */
  public static ReceiptGroupsQueueData read(BorshReader in) {
    Versions.expectZero(in, "queue of receipt groups");
    QueueIndices indices = QueueIndices.read(in);
    long totalSize = in.u64();
    Balance totalGas = Balance.read(in);
    return new ReceiptGroupsQueueData(indices, totalSize, totalGas, in.u64());
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0).value(indices).u64(totalSize).value(totalGas).u64(totalReceipts);
  }
}
