package dev.vitrine.merkle;

import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/** A Merkle tree with all its levels, for making paths. */
public final class MerkleTree {
  private final List<List<CryptoHash>> levels = new ArrayList<>();

  /** The tree over these leaves. */
  public MerkleTree(List<CryptoHash> leaves) {
    List<CryptoHash> level = List.copyOf(leaves);
    levels.add(level);
    while (level.size() > 1) {
      level = Merkle.levelAbove(level);
      levels.add(level);
    }
  }

  /** The root; 32 zero bytes without leaves. */
  public CryptoHash root() {
    List<CryptoHash> top = levels.get(levels.size() - 1);
    return top.isEmpty() ? CryptoHash.ZERO : top.get(0);
  }

  /** The path from leaf number {@code index} to the root. */
  public MerklePath path(int index) {
    if (index < 0 || index >= levels.get(0).size()) {
      throw new IndexOutOfBoundsException("leaf " + index + " of " + levels.get(0).size());
    }
    List<MerklePath.Item> items = new ArrayList<>();
    int position = index;
    for (List<CryptoHash> level : levels) {
      int sibling = position ^ 1;
      if (sibling < level.size()) {
        items.add(new MerklePath.Item(level.get(sibling), sibling < position));
      }
      position /= 2;
    }
    return new MerklePath(items);
  }
}
