package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;

/**
 * Neighbours in a buffer of outgoing receipts, counted together (docs/spec/runtime.md §5.2).
 *
 * @param size their bytes
 * @param gas their gas, a u128
 */
public record ReceiptGroup(long size, Balance gas) implements Borsh {
  /** Reads version 0, size and gas. */
  public static ReceiptGroup read(BorshReader in) {
    Versions.expectZero(in, "receipt group");
    long size = in.u64();
    return new ReceiptGroup(size, Balance.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0).u64(size).value(gas);
  }
}
