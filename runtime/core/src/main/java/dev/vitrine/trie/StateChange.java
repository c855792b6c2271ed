package dev.vitrine.trie;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.state.StateChangeCause;
import dev.vitrine.state.TrieKey;
import java.util.List;

/**
 * All changes to one row in one application, in order.
 *
 * @param key the row
 * @param entries at least one
 */
public record StateChange(TrieKey key, List<Entry> entries) implements Borsh {
  /**
   * One change.
   *
   * @param cause why
   * @param value the new value, shared and never written to; null if the row was removed
   */
  public record Entry(StateChangeCause cause, byte[] value) implements Borsh {
    @Override
    public void write(BorshWriter out) {
      out.value(cause).option(value, BorshWriter::bytes);
    }
  }

  /** Keeps an unmodifiable copy of the entries. */
  public StateChange {
    entries = List.copyOf(entries);
  }

  /** What the row holds in the end; null if it was removed. */
  public byte[] lastValue() {
    return entries.get(entries.size() - 1).value();
  }

  @Override
  public void write(BorshWriter out) {
    out.value(key).list(entries);
  }
}
