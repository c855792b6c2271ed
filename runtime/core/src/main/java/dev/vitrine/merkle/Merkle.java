package dev.vitrine.merkle;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** Hashing in Merkle trees (docs/spec/runtime.md §7.1). */
public final class Merkle {
  private Merkle() {}

  /** SHA-256 of {@code left} and {@code right} in a row. */
  public static CryptoHash combine(CryptoHash left, CryptoHash right) {
    return CryptoHash.owning(Sha256.hash(left.unsafeBytes(), right.unsafeBytes()));
  }

  /** SHA-256 of an item's borsh form: the leaf of a list of such items. */
  public static CryptoHash leaf(Borsh item) {
    return CryptoHash.owning(Sha256.hash(item.toBorsh()));
  }

  /**
   * The root over these leaves; 32 zero bytes if there are none. A last node without a partner goes
   * up as it is.
   */
  public static CryptoHash root(List<CryptoHash> leaves) {
    if (leaves.isEmpty()) {
      return CryptoHash.ZERO;
    }
    List<CryptoHash> level = leaves;
    while (level.size() > 1) {
      level = levelAbove(level);
    }
    return level.get(0);
  }

  static List<CryptoHash> levelAbove(List<CryptoHash> level) {
    List<CryptoHash> above = new ArrayList<>((level.size() + 1) / 2);
    for (int i = 0; i < level.size(); i += 2) {
      boolean paired = i + 1 < level.size();
      above.add(paired ? combine(level.get(i), level.get(i + 1)) : level.get(i));
    }
    return above;
  }

  /**
   * The root over items that are hashes themselves, each hashed once more for its leaf: the form of
   * the roots in block headers.
   */
  public static CryptoHash rootOfHashes(List<CryptoHash> hashes) {
    List<CryptoHash> leaves = new ArrayList<>(hashes.size());
    for (CryptoHash hash : hashes) {
      leaves.add(leaf(hash));
    }
    return root(leaves);
  }
}
