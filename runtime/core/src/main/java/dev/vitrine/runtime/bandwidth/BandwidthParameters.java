package dev.vitrine.runtime.bandwidth;

import dev.vitrine.config.BandwidthConfig;
import dev.vitrine.config.RuntimeConfig;

/**
 * The scheduler's numbers for so many shards (docs/spec/runtime.md §5.3), all in bytes.
 *
 * @param baseBandwidth granted on every link that is allowed, without request
 * @param maxShardBandwidth what one shard sends or receives at most
 * @param maxSingleGrant the greatest value that can be asked for
 * @param maxReceiptSize the greatest size that a receipt counts with
 * @param maxAllowance the most that a link can save up
 */
public record BandwidthParameters(
    long baseBandwidth,
    long maxShardBandwidth,
    long maxSingleGrant,
    long maxReceiptSize,
    long maxAllowance) {

  /** The numbers of this protocol version. */
  public static BandwidthParameters of(RuntimeConfig config, int shards) {
    BandwidthConfig bandwidth = config.bandwidth;
    // So that one greatest grant and the base of all other links fit together.
    long left = bandwidth.maxShardBandwidth - bandwidth.maxSingleGrant;
    long base = Math.min(left / Math.max(1, shards - 1), bandwidth.maxBaseBandwidth);
    return new BandwidthParameters(
        base,
        bandwidth.maxShardBandwidth,
        bandwidth.maxSingleGrant,
        config.wasm.limits.maxReceiptSize,
        bandwidth.maxAllowance);
  }

  /** Value number {@code index} of those that can be asked for, from above the base to the top. */
  public long value(int index) {
    return baseBandwidth + (maxSingleGrant - baseBandwidth) * (index + 1) / BandwidthRequest.VALUES;
  }
}
