package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/** What a receipt brings, in seven borsh variants (docs/spec/runtime.md §4.1). */
public sealed interface ReceiptBody permits ActionReceipt, DataReceipt, GlobalContractDistribution {
  /** The borsh number of the variant. */
  int tag();

  /** Appends what follows the number. */
  void writeFields(BorshWriter out);

  /** Reads the number and what follows it. */
  static ReceiptBody read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > ActionReceipt.TAG_YIELD_V2) {
      throw in.refuse("unknown kind of receipt: " + tag);
    }
    in.u8();
    return switch (tag) {
      case DataReceipt.TAG -> DataReceipt.read(in, false);
      case DataReceipt.TAG_RESUME -> DataReceipt.read(in, true);
      case GlobalContractDistribution.TAG -> GlobalContractDistribution.read(in);
      default -> ActionReceipt.read(in, tag);
    };
  }
}
