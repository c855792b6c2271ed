package dev.vitrine.trie;

import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * Checks that a state has a row, or that it has none, from nodes alone: what {@code view_state}
 * with {@code include_proof} answers (docs/spec/runtime.md §1.9). A pure function; the root is the
 * caller's to trust.
 */
public final class RowProof {
  /** What the nodes show. */
  public sealed interface Finding {}

  /** The row is there, with a value of this length and SHA-256. */
  public record Present(int length, CryptoHash valueHash) implements Finding {}

  /** The row is not there. */
  public record Absent() implements Finding {}

  /** The nodes show neither: one is missing or malformed. */
  public record Unproven(TrieFault fault) implements Finding {}

  private RowProof() {}

  /**
   * What the nodes show about a key.
   *
   * @param root of the state
   * @param nodes in their stored form, in any order; more than needed do no harm
   * @param key the raw key
   */
  public static Finding check(CryptoHash root, List<byte[]> nodes, byte[] key) {
    try {
      ValueRef value = Trie.open(new PartialTrieStorage(nodes), root).find(key, null);
      return value == null ? new Absent() : new Present(value.length(), value.hash());
    } catch (TrieStop stop) {
      return new Unproven(stop.fault());
    }
  }

  /** Whether the nodes show that the row is there with this value. */
  public static boolean proves(CryptoHash root, List<byte[]> nodes, byte[] key, byte[] value) {
    return check(root, nodes, key) instanceof Present present
        && present.length() == value.length
        && present.valueHash().equals(NodeHash.of(value, value.length));
  }

  /** Whether the nodes show that the row is not there. */
  public static boolean provesAbsence(CryptoHash root, List<byte[]> nodes, byte[] key) {
    return check(root, nodes, key) instanceof Absent;
  }
}
