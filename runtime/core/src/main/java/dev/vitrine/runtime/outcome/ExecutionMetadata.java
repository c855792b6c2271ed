package dev.vitrine.runtime.outcome;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.AccountContract;
import java.util.List;

/** What an outcome tells besides; hashed into nothing (docs/spec/runtime.md §4.10). */
public sealed interface ExecutionMetadata extends Borsh {
  /** Of transactions: nothing. */
  record V1() implements ExecutionMetadata {
    @Override
    public void write(BorshWriter out) {
      out.u8(0);
    }
  }

  /** Of receipts up to protocol 84. */
  record V3(GasProfile profile) implements ExecutionMetadata {
    @Override
    public void write(BorshWriter out) {
      out.u8(2).value(profile);
    }
  }

  /**
   * Of receipts from protocol 85 on.
   *
   * @param contracts the receiver's contract before each action that was begun
   */
  record V4(GasProfile profile, List<AccountContract> contracts) implements ExecutionMetadata {
    @Override
    public void write(BorshWriter out) {
      out.u8(3).value(profile).list(contracts);
    }
  }

  /** The metadata of all transactions. */
  ExecutionMetadata NONE = new V1();

  /** The version number, 1, 3 or 4. */
  default int version() {
    return this instanceof V1 ? 1 : this instanceof V3 ? 3 : 4;
  }
}
