package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/**
 * How congested a shard is, as its chunk header says (docs/spec/runtime.md §5.1).
 *
 * @param delayedReceiptsGas gas of the delayed queue, a u128
 * @param bufferedReceiptsGas gas of the buffers of outgoing receipts, a u128
 * @param receiptBytes bytes of both
 * @param allowedShard the shard that may send to this one when it is fully congested
 */
public record CongestionInfo(
    Balance delayedReceiptsGas, Balance bufferedReceiptsGas, long receiptBytes, int allowedShard)
    implements Borsh {
  /** No congestion. */
  public static final CongestionInfo ZERO = new CongestionInfo(Balance.ZERO, Balance.ZERO, 0, 0);

  /** Reads version 0 and the fields. */
  public static CongestionInfo read(BorshReader in) {
    Versions.expectZero(in, "congestion info");
    Balance delayed = Balance.read(in);
    Balance buffered = Balance.read(in);
    long bytes = in.u64();
    return new CongestionInfo(delayed, buffered, bytes, in.u16());
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0)
        .value(delayedReceiptsGas)
        .value(bufferedReceiptsGas)
        .u64(receiptBytes)
        .u16(allowedShard);
  }
}
