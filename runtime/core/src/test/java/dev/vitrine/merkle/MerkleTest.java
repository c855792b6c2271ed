package dev.vitrine.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.borsh.BorshException;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.lightclient.RpcValue;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTest {
  private static CryptoHash leaf(int i) {
    return CryptoHash.owning(Sha256.hash(new byte[] {(byte) i, (byte) (i >> 8)}));
  }

  private static List<CryptoHash> leaves(int count) {
    List<CryptoHash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(leaf(i));
    }
    return leaves;
  }

  @Test
  void small_trees() {
    assertThat(Merkle.root(List.of())).isEqualTo(CryptoHash.ZERO);
    assertThat(Merkle.root(leaves(1))).isEqualTo(leaf(0));
    CryptoHash left = Merkle.combine(leaf(0), leaf(1));
    assertThat(Merkle.root(leaves(2))).isEqualTo(left);
    // The third leaf goes up alone: it is not combined with itself.
    assertThat(Merkle.root(leaves(3))).isEqualTo(Merkle.combine(left, leaf(2)));
  }

  @Property(tries = 60)
  void every_path_leads_to_the_root_and_no_other_leaf_does(
      @ForAll @IntRange(min = 1, max = 70) int count, @ForAll @IntRange(max = 69) int pick) {
    int index = pick % count;
    MerkleTree tree = new MerkleTree(leaves(count));
    assertThat(tree.root()).isEqualTo(Merkle.root(leaves(count)));
    MerklePath path = tree.path(index);
    assertThat(path.verifyHash(tree.root(), leaf(index))).isTrue();
    assertThat(path.verifyHash(tree.root(), leaf(index + 1))).isFalse();
    assertThat(BorshReader.readAll(path.toBorsh(), MerklePath::read)).isEqualTo(path);
    assertThat(new RpcValue("path", path.toJson()).merklePath()).isEqualTo(path);
  }

  /** A full tree, a growing one and a plain list agree where the number of leaves is 2^k. */
  @Property(tries = 40)
  void the_growing_tree_is_the_fold_of_its_full_parts(@ForAll @IntRange(max = 130) int count) {
    PartialMerkleTree tree = PartialMerkleTree.EMPTY;
    for (CryptoHash leaf : leaves(count)) {
      tree = tree.with(leaf);
    }
    CryptoHash expected = CryptoHash.ZERO;
    int end = count;
    for (int bit = 1; bit <= count; bit <<= 1) {
      if ((count & bit) != 0) {
        CryptoHash part = Merkle.root(leaves(count).subList(end - bit, end));
        expected = end == count ? part : Merkle.combine(part, expected);
        end -= bit;
      }
    }
    assertThat(tree.root()).isEqualTo(expected);
    assertThat(tree.size()).isEqualTo(count);
    PartialMerkleTree again = BorshReader.readAll(tree.toBorsh(), PartialMerkleTree::read);
    assertThat(again.root()).isEqualTo(expected);
  }

  @Test
  void a_growing_tree_with_the_wrong_number_of_parts_is_refused() {
    byte[] bytes = new BorshWriter().list(leaves(2)).u64(4).toBytes();
    assertThatThrownBy(() -> BorshReader.readAll(bytes, PartialMerkleTree::read))
        .isInstanceOf(BorshException.class);
  }

  @Test
  void a_path_longer_than_any_tree_is_refused() {
    List<MerklePath.Item> items = new ArrayList<>();
    for (int i = 0; i < 65; i++) {
      items.add(new MerklePath.Item(leaf(i), true));
    }
    byte[] bytes = new MerklePath(items).toBorsh();
    assertThatThrownBy(() -> BorshReader.readAll(bytes, MerklePath::read))
        .isInstanceOf(BorshException.class);
  }
}
