package dev.vitrine.proof;

import dev.vitrine.borsh.BorshReader;
import java.util.List;
import java.util.function.Function;

/**
 * How much a verifier takes (docs/proof-format.md, "Limits"). A file that goes over a length or a
 * count is malformed; one that wants more work than this is FAILED or UNPROVEN. So time and memory
 * are bounded, whoever wrote the file.
 */
final class Limits {
  /** Most bytes of a file in either form. */
  static final int MAX_FILE = 64 << 20;

  /** Most bytes of one byte string. */
  static final int MAX_BYTES = 16 << 20;

  /** Most items of a list. */
  static final int MAX_ITEMS = 1 << 20;

  /** Most blocks of a bundle. */
  static final int MAX_BLOCKS = 20_000;

  /** Most bytes of a raw trie key. */
  static final int MAX_KEY = 4096;

  /** Most rows of a genesis state. */
  static final int MAX_ROWS = 100_000;

  /** Most nodes and values of a witness. */
  static final int MAX_WITNESS = 1 << 18;

  /** Most codes. */
  static final int MAX_CODES = 1_024;

  /** Most bytes of a code: the protocol's greatest contract (docs/spec/parameters.json). */
  static final int MAX_CODE = 4 << 20;

  /** Most bytes of an apply context. */
  static final int MAX_CONTEXT = 1 << 20;

  /** Most transactions of a block; most receipts of one that the block before did not send. */
  static final int MAX_INPUTS = 20_000;

  /** Most bytes of a transaction; the protocol takes 1.5 MiB. */
  static final int MAX_TRANSACTION = 2 << 20;

  /** Most bytes of a receipt; the protocol takes 4 MiB, and adds data receivers after that. */
  static final int MAX_RECEIPT = 5 << 20;

  /** Most bytes of a block's result. */
  static final int MAX_RESULT = 16 << 20;

  /** Gas limit of a block: four times mainnet's, which bounds what one block can make us run. */
  static final long BLOCK_GAS = 4_000_000_000_000_000L;

  /**
   * Gas of all blocks together that is run again: a thousand full blocks of mainnet. A block that
   * cannot run counts with its gas limit.
   */
  static final long TOTAL_GAS = 1_000_000_000_000_000_000L;

  /**
   * How often one block may load a node or value of its witness. A state of the protocol has each
   * node in one place, and a witness of 4 MB has some 50,000; but a made-up state can have the same
   * node in every place, and be larger than any memory.
   */
  static final int LOADS = 1_000_000;

  /** Most brackets and commas of the JSON form. */
  static final int JSON_MARKS = 2_000_000;

  /** How deep the JSON form is nested at most. */
  static final int JSON_DEPTH = 16;

  private Limits() {}

  static byte[] bytes(BorshReader in) {
    byte[] bytes = in.bytes();
    if (bytes.length > MAX_BYTES) {
      throw in.refuse("a byte string over " + MAX_BYTES + " bytes");
    }
    return bytes;
  }

  static <T> List<T> list(BorshReader in, int most, Function<BorshReader, T> read) {
    return in.list(most, read);
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
