package dev.vitrine.runtime.receipt;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;

/** Who waits for a receipt's result, and under which id. */
public record DataReceiver(CryptoHash dataId, AccountId receiverId) implements Borsh {
  /** Reads the borsh form. */
  public static DataReceiver read(BorshReader in) {
    return new DataReceiver(CryptoHash.read(in), AccountId.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(dataId).value(receiverId);
  }
}
