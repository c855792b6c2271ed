package dev.vitrine.proof;

import dev.vitrine.borsh.BorshReader;
import java.util.List;
import java.util.function.Function;

/** The lengths that a proof may have (docs/proof-format.md, "Limits"). */
final class Limits {
  /** Most bytes of one byte string. */
  static final int MAX_BYTES = 16 << 20;

  /** Most items of a list. */
  static final int MAX_ITEMS = 1 << 20;

  /** Most blocks of a bundle. */
  static final int MAX_BLOCKS = 1 << 16;

  /** Most bytes of a raw trie key. */
  static final int MAX_KEY = 4096;

  private Limits() {}

  static byte[] bytes(BorshReader in) {
    byte[] bytes = in.bytes();
    if (bytes.length > MAX_BYTES) {
      throw in.refuse("a byte string over " + MAX_BYTES + " bytes");
    }
    return bytes;
  }

  static <T> List<T> list(BorshReader in, int most, Function<BorshReader, T> read) {
    int at = in.position();
    List<T> items = in.list(read);
    if (items.size() > most) {
      throw in.refuse("the list that begins at byte " + at + " has over " + most + " items");
    }
    return items;
  }

  static List<byte[]> byteStrings(BorshReader in) {
    return list(in, MAX_ITEMS, Limits::bytes);
  }

  static <T> List<T> list(JsonNode node, int most, Function<JsonNode, T> read) {
    if (node.value().isArray() && node.value().asArray().size() > most) {
      throw node.refuse("over " + most + " items");
    }
    return node.list(read);
  }

  static byte[] bytes(JsonNode node) {
    byte[] bytes = node.base64();
    if (bytes.length > MAX_BYTES) {
      throw node.refuse("over " + MAX_BYTES + " bytes");
    }
    return bytes;
  }

  static List<byte[]> byteStrings(JsonNode node) {
    return list(node, MAX_ITEMS, Limits::bytes);
  }
}
