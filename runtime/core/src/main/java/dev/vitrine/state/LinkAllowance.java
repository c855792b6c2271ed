package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * What one shard may still send to another with preference.
 *
 * @param sender shard id
 * @param receiver shard id
 * @param allowance bytes
 */
public record LinkAllowance(long sender, long receiver, long allowance) implements Borsh {
  /** Reads the three fields. */
  public static LinkAllowance read(BorshReader in) {
    long sender = in.u64();
    long receiver = in.u64();
    return new LinkAllowance(sender, receiver, in.u64());
  }

  @Override
  public void write(BorshWriter out) {
    out.u64(sender).u64(receiver).u64(allowance);
  }
}
