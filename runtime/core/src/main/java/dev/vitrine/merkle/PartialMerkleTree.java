package dev.vitrine.merkle;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows at its end and keeps only the roots of its full parts, largest first
 * (docs/spec/runtime.md §7.2): the tree of all blocks of a chain. Leaves are block hashes as they
 * are. Immutable.
 */
public final class PartialMerkleTree implements Borsh {
  /** The tree of no block, which the genesis block has. */
  public static final PartialMerkleTree EMPTY = new PartialMerkleTree(List.of(), 0);

  private final List<CryptoHash> parts;
  private final long size;

  private PartialMerkleTree(List<CryptoHash> parts, long size) {
    this.parts = parts;
    this.size = size;
  }

  /** Reads parts and size, which must go together. */
  public static PartialMerkleTree read(BorshReader in) {
    List<CryptoHash> parts = in.list(CryptoHash::read);
    long size = in.u64();
    if (parts.size() != Long.bitCount(size)) {
      throw in.refuse("a tree of " + Long.toUnsignedString(size) + " leaves has other parts");
    }
    return new PartialMerkleTree(List.copyOf(parts), size);
  }

  @Override
  public void write(BorshWriter out) {
    out.list(parts).u64(size);
  }

  /** The tree with one more leaf. */
  public PartialMerkleTree with(CryptoHash leaf) {
    List<CryptoHash> grown = new ArrayList<>(parts);
    CryptoHash part = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      part = Merkle.combine(grown.remove(grown.size() - 1), part);
    }
    grown.add(part);
    return new PartialMerkleTree(List.copyOf(grown), size + 1);
  }

  /** Leaves in the tree, unsigned. */
  public long size() {
    return size;
  }

  /** The root; 32 zero bytes for an empty tree. */
  public CryptoHash root() {
    if (parts.isEmpty()) {
      return CryptoHash.ZERO;
    }
    CryptoHash root = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      root = Merkle.combine(parts.get(i), root);
    }
    return root;
  }
}
