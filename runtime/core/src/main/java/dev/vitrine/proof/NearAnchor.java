package dev.vitrine.proof;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.lightclient.LightHeader;
import dev.vitrine.merkle.MerklePath;
import dev.vitrine.merkle.MerkleTree;
import dev.vitrine.types.CryptoHash;
import java.util.Collections;
import java.util.List;

/**
 * That a state root is the one from which a NEAR block applied a shard's chunk, and that this block
 * is in the chain of a block that somebody trusts (docs/proof-format.md, "NEAR anchor").
 *
 * @param statePath from the shard's state root to {@code prev_state_root} of the header
 * @param header of the block
 * @param chain from the block to one that the verifier may trust
 */
public record NearAnchor(MerklePath statePath, LightHeader header, ChainProof chain)
    implements Borsh {
  /** The kind under which a bundle carries it among its endorsements. */
  public static final String KIND = "vitrine/near-anchor/v1";

  /** Reads the borsh form. */
  public static NearAnchor read(BorshReader in) {
    return new NearAnchor(MerklePath.read(in), LightHeader.read(in), ChainProof.read(in));
  }

  @Override
  public void write(BorshWriter out) {
    out.value(statePath).value(header).value(chain);
  }

  /**
   * Whether the path is the one from the shard with this place in a layout of so many: the tree
   * over the states says which state is whose by their order alone.
   */
  boolean isOfShard(int place, int shards) {
    if (place < 0) {
      return false;
    }
    List<CryptoHash> leaves = Collections.nCopies(shards, CryptoHash.ZERO);
    List<MerklePath.Item> expected = new MerkleTree(leaves).path(place).items();
    boolean same = expected.size() == statePath.items().size();
    for (int i = 0; same && i < expected.size(); i++) {
      same = expected.get(i).left() == statePath.items().get(i).left();
    }
    return same;
  }

  /** What contradicts that {@code stateRoot} stands in the trusted block's chain, or null. */
  String contradiction(CryptoHash stateRoot) {
    return statePath.verify(header.innerLite().prevStateRoot(), stateRoot)
        ? chain.contradiction(header.hash())
        : "the path from the state root does not lead to prev_state_root of the header";
  }
}
