package dev.vitrine.runtime.congestion;

import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.bandwidth.BandwidthParameters;
import dev.vitrine.runtime.bandwidth.BandwidthRequest;
import dev.vitrine.runtime.bandwidth.BandwidthRequests;
import dev.vitrine.runtime.bandwidth.GrantedBandwidth;
import dev.vitrine.runtime.protocol.ProtocolFeature;
import dev.vitrine.runtime.receipt.GlobalContractDistribution;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.runtime.shard.ShardSplit;
import dev.vitrine.runtime.shard.ShardState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where all new receipts go: out, as far as the receiving shards' congestion and the bandwidth
 * granted allow, else into a buffer (docs/spec/runtime.md §5.1).
 */
public final class ReceiptSink {
  /** What may still be sent to one shard; gas is u64. */
  private static final class Limit {
    long gas;
    long size;

    Limit(long gas, long size) {
      this.gas = gas;
      this.size = size;
    }
  }

  private static final long NO_LIMIT = -1;

  private final RuntimeConfig config;
  private final ApplyContext context;
  private final OwnCongestion congestion;
  private final OutgoingBuffers buffers;
  private final Map<Long, Limit> limits = new HashMap<>();
  private final List<Receipt> outgoing = new ArrayList<>();

  /** A sink that knows the buffers of the state and the limits of this chunk. */
  public ReceiptSink(
      RuntimeConfig config,
      ApplyContext context,
      ShardState state,
      OwnCongestion congestion,
      GrantedBandwidth granted) {
    this.config = config;
    this.context = context;
    this.congestion = congestion;
    this.buffers = new OutgoingBuffers(state, config.fees);
    for (ShardCongestion shard : context.congestion()) {
      // What stays in the shard takes the same memory here and there.
      long gas =
          shard.shardId() == context.shardId()
              ? NO_LIMIT
              : new CongestionLevel(config.congestion, shard).outgoingGasLimit(context.shardId());
      limits.put(
          shard.shardId(), new Limit(gas, granted.between(context.shardId(), shard.shardId())));
    }
  }

  /** Sends what was buffered, as much as the limits allow; done before anything else is sent. */
  public void forwardBuffered() {
    ShardLayout layout = context.shardLayout();
    for (ShardSplit split : layout.splits()) {
      if (split.recent()) {
        forwardBuffered(split.parent());
      }
    }
    for (long shard : layout.shardIds()) {
      forwardBuffered(shard);
    }
  }

  private void forwardBuffered(long buffer) {
    long length = buffers.length(buffer);
    List<QueuedReceipt> forwarded = new ArrayList<>();
    for (long i = 0; i < length; i++) {
      QueuedReceipt queued = buffers.peek(buffer, i);
      if (!tryForward(queued)) {
        break;
      }
      congestion.removeBuffered(queued.gas(), queued.size());
      forwarded.add(queued);
    }
    buffers.pop(buffer, forwarded.size());
    for (QueuedReceipt queued : forwarded) {
      if (queued.inGroups()) {
        buffers.groups(buffer).pop(queued.size(), queued.gas());
      }
    }
  }

  /** Sends a receipt, or buffers it. */
  public void send(Receipt receipt) {
    QueuedReceipt queued = QueuedReceipt.of(config.fees, receipt);
    if (!tryForward(queued)) {
      congestion.addBuffered(queued.gas(), queued.size());
      buffers.push(destination(receipt), queued);
    }
  }

  private boolean tryForward(QueuedReceipt queued) {
    // Receipts over the maximum can come to be (data receivers are added after the check); they
    // pass like one of the maximum, or they would stay for ever.
    long size = Math.min(queued.size(), config.wasm.limits.maxReceiptSize);
    Limit limit =
        limits.computeIfAbsent(destination(queued.receipt()), unused -> new Limit(NO_LIMIT, 0));
    long admission = queued.gas();
    long allowed = config.congestion.allowedShardOutgoingGas;
    if (ProtocolFeature.CLAMP_OUTGOING_GAS_ADMISSION.enabled(context.protocolVersion())
        && Long.compareUnsigned(admission, allowed) > 0) {
      admission = allowed;
    }
    if (Long.compareUnsigned(limit.gas, admission) < 0 || limit.size < size) {
      return false;
    }
    limit.gas = Long.compareUnsigned(limit.gas, queued.gas()) < 0 ? 0 : limit.gas - queued.gas();
    limit.size -= size;
    outgoing.add(queued.receipt());
    return true;
  }

  private long destination(Receipt receipt) {
    return destination(context.shardLayout(), receipt);
  }

  /** The shard that a receipt goes to: its receiver's, or where a distribution is wanted. */
  public static long destination(ShardLayout layout, Receipt receipt) {
    if (receipt.body() instanceof GlobalContractDistribution distribution) {
      long target = layout.current(distribution.targetShard());
      if (target < 0) {
        throw new InconsistentState("no shard is or was " + distribution.targetShard());
      }
      return target;
    }
    return layout.shardOf(receipt.receiverId());
  }

  /** What goes out, in the order of forwarding. */
  public List<Receipt> outgoing() {
    return outgoing;
  }

  /** What bandwidth the buffers need, to each shard in order (§5.3). */
  public BandwidthRequests bandwidthRequests(BandwidthParameters parameters) {
    List<BandwidthRequest> requests = new ArrayList<>();
    ShardLayout layout = context.shardLayout();
    for (long shard : layout.shardIds()) {
      BandwidthRequest.Builder request = new BandwidthRequest.Builder(parameters);
      // What is buffered for a shard that was split goes to its children. A shard that stayed
      // counts as its own parent, so its buffer counts twice; the reference does so, too.
      long parent = layout.parentOf(shard);
      if (parent < 0 || addGroups(request, parent, parameters)) {
        addGroups(request, shard, parameters);
      }
      BandwidthRequest finished = request.finish((int) shard);
      if (finished != null) {
        requests.add(finished);
      }
    }
    return new BandwidthRequests(requests);
  }

  /** False if nothing more can be asked for: what comes after is not read, nor proved. */
  private boolean addGroups(
      BandwidthRequest.Builder request, long shard, BandwidthParameters parameters) {
    long length = buffers.length(shard);
    if (length == 0) {
      return true;
    }
    ReceiptGroups groups = buffers.groups(shard);
    if (groups == null || groups.totalReceipts() != length) {
      // Receipts from before there were groups: ask for one of the greatest size.
      return request.add(parameters.maxReceiptSize());
    }
    for (long i = 0; ; i++) {
      long size = groups.size(i);
      if (size < 0) {
        return true;
      }
      if (!request.add(Math.min(size, parameters.maxReceiptSize()))) {
        return false;
      }
    }
  }
}
