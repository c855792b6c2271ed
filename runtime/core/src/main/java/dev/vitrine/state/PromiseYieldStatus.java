package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/** Whether somebody resumed a yield (protocol 83); the order is that of the borsh numbers. */
public enum PromiseYieldStatus implements Borsh {
  /** It waits. */
  YIELDED,
  /** A resume is on its way. */
  RESUME_INITIATED;

  /** Reads 0 or 1. */
  public static PromiseYieldStatus read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > 1) {
      throw in.refuse("unknown status of a yield: " + tag);
    }
    in.u8();
    return tag == 0 ? YIELDED : RESUME_INITIATED;
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(ordinal());
  }
}
