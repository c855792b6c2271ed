package dev.vitrine.runtime.congestion;

import dev.vitrine.runtime.shard.InconsistentState;
import dev.vitrine.runtime.shard.ShardLayout;
import dev.vitrine.state.CongestionInfo;
import dev.vitrine.types.Balance;

/** The congestion of the shard that is applied, as it changes (docs/spec/runtime.md §5.1). */
public final class OwnCongestion {
  private Balance delayedGas;
  private Balance bufferedGas;
  private long bytes;

  /** As in the shard's last chunk header. */
  public OwnCongestion(CongestionInfo before) {
    delayedGas = before.delayedReceiptsGas();
    bufferedGas = before.bufferedReceiptsGas();
    bytes = before.receiptBytes();
  }

  void changeDelayed(long added, long removed) {
    delayedGas = less(delayedGas.plus(Balance.yocto(added)), removed);
  }

  void addBuffered(long gas, long size) {
    bufferedGas = bufferedGas.plus(Balance.yocto(gas));
    addBytes(size);
  }

  void removeBuffered(long gas, long size) {
    bufferedGas = less(bufferedGas, gas);
    removeBytes(size);
  }

  void addBytes(long size) {
    bytes += size;
  }

  void removeBytes(long size) {
    if (Long.compareUnsigned(bytes, size) < 0) {
      throw new InconsistentState("the shard's congestion info counts fewer bytes than it has");
    }
    bytes -= size;
  }

  private static Balance less(Balance gas, long removed) {
    Balance rest = gas.minusChecked(Balance.yocto(removed));
    if (rest == null) {
      throw new InconsistentState("the shard's congestion info counts less gas than it has");
    }
    return rest;
  }

  /** What the next chunk header says. The allowed shard goes round with the height. */
  public CongestionInfo finish(ShardLayout layout, int ownIndex, long blockHeight) {
    long turn = Long.remainderUnsigned(blockHeight + ownIndex, layout.size());
    return new CongestionInfo(delayedGas, bufferedGas, bytes, (int) layout.shardId((int) turn));
  }
}
