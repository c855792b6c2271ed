package dev.vitrine.config;

/** Numbers of the bandwidth scheduler. */
public final class BandwidthConfig {
  /** Bytes that a shard sends or receives at most. */
  public final long maxShardBandwidth;

  /** Largest grant that has to be possible. */
  public final long maxSingleGrant;

  /** Most allowance that a link gathers. */
  public final long maxAllowance;

  /** Bytes granted without request. */
  public final long maxBaseBandwidth;

  BandwidthConfig(ParameterText p) {
    maxShardBandwidth = p.number("max_shard_bandwidth");
    maxSingleGrant = p.number("max_single_grant");
    maxAllowance = p.number("max_allowance");
    maxBaseBandwidth = p.number("max_base_bandwidth");
  }
}
