package dev.vitrine.runtime.congestion;

import dev.vitrine.config.CongestionConfig;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.Balance;

/**
 * How congested a shard is, 0 to 1, and what follows from it for those who send to it
 * (docs/spec/runtime.md §5.1). The doubles are IEEE and part of the protocol.
 */
public final class CongestionLevel {
  private final CongestionConfig config;
  private final CongestionInfo info;
  private final double level;

  /** The level of a shard whose last chunk header has this info. */
  public CongestionLevel(CongestionConfig config, ShardCongestion shard) {
    this.config = config;
    this.info = shard.info();
    double queues =
        Math.max(
            fraction(info.delayedReceiptsGas(), config.maxCongestionIncomingGas),
            fraction(info.bufferedReceiptsGas(), config.maxCongestionOutgoingGas));
    double bytes =
        fraction(Balance.yocto(info.receiptBytes()), config.maxCongestionMemoryConsumption);
    // One missed chunk happens.
    double missed =
        Long.compareUnsigned(shard.missedChunks(), 1) <= 0
            ? 0
            : fraction(Balance.yocto(shard.missedChunks()), config.maxCongestionMissedChunks);
    this.level = Math.max(Math.max(queues, bytes), missed);
  }

  /** Exactly 1 from the maximum on, so that it can be compared with 1. */
  private static double fraction(Balance value, long max) {
    if (value.compareTo(Balance.yocto(max)) >= 0) {
      return 1;
    }
    // Below max, which is a u64, so the upper half is zero.
    return unsignedToDouble(value.low()) / unsignedToDouble(max);
  }

  private static double unsignedToDouble(long value) {
    if (value >= 0) {
      return (double) value;
    }
    // Halved with the lost bit kept, so that rounding is as of the whole number.
    return (double) (value >>> 1 | value & 1) * 2;
  }

  /** The level. */
  public double value() {
    return level;
  }

  /** Whether only the allowed shard may send. */
  public boolean isFull() {
    return level == 1;
  }

  /** Gas (u64) that {@code sender} may send to this shard in one chunk. */
  public long outgoingGasLimit(long sender) {
    if (isFull()) {
      return sender == info.allowedShard() ? config.allowedShardOutgoingGas : 0;
    }
    double left = (double) config.maxOutgoingGas * (1 - level);
    double right = (double) config.minOutgoingGas * level;
    return Math.round(left + right);
  }
}
