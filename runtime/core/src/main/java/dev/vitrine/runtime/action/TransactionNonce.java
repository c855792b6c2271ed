package dev.vitrine.runtime.action;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;

/**
 * A nonce, and for gas keys which of the key's nonces it moves on (docs/spec/runtime.md §3.1).
 *
 * @param nonce u64
 * @param index 0..65535, or {@link #NO_INDEX}
 */
public record TransactionNonce(long nonce, int index) implements Borsh {
  /** No index: the access key's own nonce. */
  public static final int NO_INDEX = -1;

  /** A nonce of an ordinary key. */
  public static TransactionNonce of(long nonce) {
    return new TransactionNonce(nonce, NO_INDEX);
  }

  /** Reads the enum form. */
  public static TransactionNonce read(BorshReader in) {
    int tag = in.peekU8();
    if (tag > 1) {
      throw in.refuse("unknown kind of nonce: " + tag);
    }
    in.u8();
    long nonce = in.u64();
    return new TransactionNonce(nonce, tag == 0 ? NO_INDEX : in.u16());
  }

  /** Whether one of a gas key's nonces is meant. */
  public boolean hasIndex() {
    return index != NO_INDEX;
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(hasIndex() ? 1 : 0).u64(nonce);
    if (hasIndex()) {
      out.u16(index);
    }
  }
}
