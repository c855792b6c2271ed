package dev.vitrine.config;

/** Numbers of congestion control (docs/spec/runtime.md; {@code congestion_control_config}). */
public final class CongestionConfig {
  /** Gas in the delayed queue that counts as full congestion. */
  public final long maxCongestionIncomingGas;

  /** Gas in outgoing buffers that counts as full congestion. */
  public final long maxCongestionOutgoingGas;

  /** Bytes of receipts that count as full congestion. */
  public final long maxCongestionMemoryConsumption;

  /** Missed chunks that count as full congestion. */
  public final long maxCongestionMissedChunks;

  /** Gas sent to a shard that is not congested. */
  public final long maxOutgoingGas;

  /** Gas sent to a shard that is nearly congested. */
  public final long minOutgoingGas;

  /** Gas that the one allowed shard may send to a congested shard. */
  public final long allowedShardOutgoingGas;

  /** Gas of new transactions without congestion. */
  public final long maxTxGas;

  /** Gas of new transactions in full congestion. */
  public final long minTxGas;

  /** Congestion of a receiver from which its transactions are refused. */
  public final Ratio rejectTxCongestionThreshold;

  /** Bytes of receipts to one shard in an ordinary block. */
  public final long outgoingReceiptsUsualSizeLimit;

  /** Bytes of receipts to the allowed shard. */
  public final long outgoingReceiptsBigSizeLimit;

  CongestionConfig(ParameterText p) {
    maxCongestionIncomingGas = p.number("max_congestion_incoming_gas");
    maxCongestionOutgoingGas = p.number("max_congestion_outgoing_gas");
    maxCongestionMemoryConsumption = p.number("max_congestion_memory_consumption");
    maxCongestionMissedChunks = p.number("max_congestion_missed_chunks");
    maxOutgoingGas = p.number("max_outgoing_gas");
    minOutgoingGas = p.number("min_outgoing_gas");
    allowedShardOutgoingGas = p.number("allowed_shard_outgoing_gas");
    maxTxGas = p.number("max_tx_gas");
    minTxGas = p.number("min_tx_gas");
    rejectTxCongestionThreshold = p.ratio("reject_tx_congestion_threshold");
    outgoingReceiptsUsualSizeLimit = p.number("outgoing_receipts_usual_size_limit");
    outgoingReceiptsBigSizeLimit = p.number("outgoing_receipts_big_size_limit");
  }
}
