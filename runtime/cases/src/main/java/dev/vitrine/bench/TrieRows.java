package dev.vitrine.bench;

import dev.vitrine.crypto.Sha256;
import dev.vitrine.state.TrieKey;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import java.util.ArrayList;
import java.util.List;

/** Rows of a contract as in vectors/reference-throughput.md: hashes as keys, values of 96 bytes. */
public final class TrieRows {
  private static final AccountId OWNER = AccountId.of("rows.test");
  private static final int VALUE_BYTES = 96;

  private TrieRows() {}

  /** The first so many rows, in no order, with the values of round 0. */
  public static List<TrieEntry> first(int count) {
    List<TrieEntry> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(row(i, 0));
    }
    return rows;
  }

  /** One row; each round gives it another value. */
  public static TrieEntry row(int index, int round) {
    byte[] key = hash('k', index, 0);
    byte[] part = hash('v', index, round);
    byte[] value = new byte[VALUE_BYTES];
    for (int i = 0; i < value.length; i++) {
      value[i] = part[i % part.length];
    }
    return new TrieEntry(TrieKey.contractData(OWNER, key).unsafeBytes(), value);
  }

  private static byte[] hash(char kind, int index, int round) {
    return Sha256.hash(
        new byte[] {
          (byte) kind,
          (byte) index,
          (byte) (index >> 8),
          (byte) (index >> 16),
          (byte) (index >> 24),
          (byte) round
        });
  }
}
