package dev.vitrine.trie;

import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The root of a set of rows straight from the definition of the canonical trie, without any
 * editing: what the trie is compared with.
 */
final class NaiveTrie {
  private record Row(List<Integer> nibbles, byte[] value) {}

  private record Hashed(CryptoHash hash, long usage) {}

  private NaiveTrie() {}

  static CryptoHash root(Map<byte[], byte[]> rows) {
    if (rows.isEmpty()) {
      return CryptoHash.ZERO;
    }
    List<Row> list = new ArrayList<>();
    rows.forEach(
        (key, value) -> {
          List<Integer> nibbles = new ArrayList<>();
          for (byte pair : key) {
            nibbles.add(pair >> 4 & 15);
            nibbles.add(pair & 15);
          }
          list.add(new Row(nibbles, value));
        });
    return node(list).hash;
  }

  private static Hashed node(List<Row> rows) {
    if (rows.size() == 1) {
      byte[] path = path(rows.get(0).nibbles, true);
      byte[] value = rows.get(0).value;
      long usage = 50 + 2L * path.length + 50 + value.length;
      return hashed(new BorshWriter().u8(0).bytes(path).raw(reference(value)), usage);
    }
    int common = 0;
    while (allShare(rows, common)) {
      common++;
    }
    if (common > 0) {
      int cut = common;
      Hashed child =
          node(
              rows.stream()
                  .map(row -> new Row(row.nibbles.subList(cut, row.nibbles.size()), row.value))
                  .toList());
      byte[] path = path(rows.get(0).nibbles.subList(0, common), false);
      return hashed(
          new BorshWriter().u8(3).bytes(path).value(child.hash),
          50 + 2L * path.length + child.usage);
    }
    return branch(rows);
  }

  private static boolean allShare(List<Row> rows, int position) {
    return rows.stream()
        .allMatch(
            row ->
                row.nibbles.size() > position
                    && row.nibbles.get(position).equals(rows.get(0).nibbles.get(position)));
  }

  private static Hashed branch(List<Row> rows) {
    byte[] value = null;
    long usage = 50;
    int bitmap = 0;
    List<CryptoHash> children = new ArrayList<>();
    for (Row row : rows) {
      if (row.nibbles.isEmpty()) {
        value = row.value;
        usage += 50 + value.length;
      }
    }
    for (int nibble = 0; nibble < 16; nibble++) {
      int wanted = nibble;
      List<Row> below =
          rows.stream()
              .filter(row -> !row.nibbles.isEmpty() && row.nibbles.get(0) == wanted)
              .map(row -> new Row(row.nibbles.subList(1, row.nibbles.size()), row.value))
              .toList();
      if (!below.isEmpty()) {
        Hashed child = node(below);
        bitmap |= 1 << nibble;
        usage += child.usage;
        children.add(child.hash);
      }
    }
    BorshWriter out = new BorshWriter().u8(value == null ? 1 : 2);
    if (value != null) {
      out.raw(reference(value));
    }
    out.u16(bitmap);
    children.forEach(out::value);
    return hashed(out, usage);
  }

  private static Hashed hashed(BorshWriter node, long usage) {
    byte[] stored = node.u64(usage).toBytes();
    return new Hashed(CryptoHash.owning(Sha256.hash(stored)), usage);
  }

  private static byte[] reference(byte[] value) {
    return new BorshWriter().u32(value.length).raw(Sha256.hash(value)).toBytes();
  }

  private static byte[] path(List<Integer> nibbles, boolean leaf) {
    BorshWriter out = new BorshWriter();
    int odd = nibbles.size() % 2;
    out.u8((leaf ? 0x20 : 0) + (odd == 1 ? 0x10 + nibbles.get(0) : 0));
    for (int i = odd; i < nibbles.size(); i += 2) {
      out.u8(nibbles.get(i) * 16 + nibbles.get(i + 1));
    }
    return out.toBytes();
  }
}
