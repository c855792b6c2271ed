package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * What the bandwidth scheduler remembers between blocks; written in every block, so that every
 * block has a new state root (docs/spec/runtime.md §5.3).
 *
 * @param linkAllowances in the order of sender, then receiver, by index in the shard layout
 * @param sanityCheckHash the same on all shards, as long as they run in step
 */
public record BandwidthSchedulerState(
    List<LinkAllowance> linkAllowances, CryptoHash sanityCheckHash) implements Borsh {
  /** Before the first run; it has no record in the state. */
  public static final BandwidthSchedulerState INITIAL =
      new BandwidthSchedulerState(List.of(), CryptoHash.ZERO);

  /** Keeps an unmodifiable copy of the list. */
  public BandwidthSchedulerState {
    linkAllowances = List.copyOf(linkAllowances);
  }

  /** Reads version 0 and the fields. */
  public static BandwidthSchedulerState read(BorshReader in) {
    Versions.expectZero(in, "bandwidth scheduler state");
    List<LinkAllowance> allowances = in.list(LinkAllowance::read);
    return new BandwidthSchedulerState(allowances, CryptoHash.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0).list(linkAllowances).value(sanityCheckHash);
  }
}
