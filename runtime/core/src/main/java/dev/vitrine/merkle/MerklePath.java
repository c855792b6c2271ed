package dev.vitrine.merkle;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/**
 * The siblings from a leaf up to the root. Levels on which the node had no sibling are not in it,
 * so that paths in one tree may differ in length.
 */
public record MerklePath(List<Item> items) implements Borsh {
  /** More levels than any tree that fits a u64 of leaves has; longer paths are refused. */
  public static final int MAX_LENGTH = 64;

  /** The path in a tree of one leaf. */
  public static final MerklePath EMPTY = new MerklePath(List.of());

  /**
   * One sibling.
   *
   * @param hash of the sibling
   * @param left whether the sibling is on the left side
   */
  public record Item(CryptoHash hash, boolean left) implements Borsh {
    /** Reads hash and direction. */
    public static Item read(BorshReader in) {
      CryptoHash hash = CryptoHash.read(in);
      if (in.peekU8() > 1) {
        throw in.refuse("unknown direction in a Merkle path: " + in.peekU8());
      }
      return new Item(hash, in.u8() == 0);
    }

    @Override
    public void write(BorshWriter out) {
      out.value(hash).u8(left ? 0 : 1);
    }
  }

  /** Keeps an unmodifiable copy. */
  public MerklePath {
    items = List.copyOf(items);
  }

  /** Reads the items; at most 64. */
  public static MerklePath read(BorshReader in) {
    List<Item> items = in.list(Item::read);
    if (items.size() > MAX_LENGTH) {
      throw in.refuse("a Merkle path of " + items.size() + " items");
    }
    return new MerklePath(items);
  }

  @Override
  public void write(BorshWriter out) {
    out.list(items);
  }

  /** The RPC's form: {@code [{"hash": …, "direction": "Left" or "Right"}, …]}. */
  public JsonArray toJson() {
    JsonArray json = new JsonArray();
    for (Item item : items) {
      json.add(
          new JsonObject()
              .add("hash", item.hash().toString())
              .add("direction", item.left() ? "Left" : "Right"));
    }
    return json;
  }

  /** The root to which this path leads from this leaf. */
  public CryptoHash fold(CryptoHash leaf) {
    CryptoHash hash = leaf;
    for (Item item : items) {
      hash = item.left ? Merkle.combine(item.hash, hash) : Merkle.combine(hash, item.hash);
    }
    return hash;
  }

  /** Whether the path leads from this leaf to this root. */
  public boolean verifyHash(CryptoHash root, CryptoHash leaf) {
    return fold(leaf).equals(root);
  }

  /** Whether the path leads from this item of a list to this root. */
  public boolean verify(CryptoHash root, Borsh item) {
    return verifyHash(root, Merkle.leaf(item));
  }
}
