package dev.vitrine.trie;

import java.util.Arrays;

/**
 * Paths of half bytes in the encoding that nodes store (docs/spec/runtime.md §1.2, "hex-prefix"):
 * first byte {@code 0x20} for a leaf, plus {@code 0x10} and the first nibble if their number is
 * odd; then two nibbles a byte, high one first. Everything here works on that form, so that paths
 * are never unpacked. Keys are plain bytes, with positions counted in nibbles.
 */
final class Nibbles {
  static final int LEAF = 0x20;
  private static final int ODD = 0x10;

  private Nibbles() {}

  /** Number of nibbles. */
  static int length(byte[] path) {
    return 2 * path.length - 2 + ((path[0] & ODD) >> 4);
  }

  /** Nibble number {@code i}. */
  static int at(byte[] path, int i) {
    int position = i + 2 - ((path[0] & ODD) >> 4);
    int pair = path[position >> 1];
    return (position & 1) == 0 ? pair >> 4 & 15 : pair & 15;
  }

  /** Nibble number {@code i} of a key. */
  static int ofKey(byte[] key, int i) {
    int pair = key[i >> 1];
    return (i & 1) == 0 ? pair >> 4 & 15 : pair & 15;
  }

  /** How many nibbles {@code path} has in common with {@code key} from position {@code from} on. */
  static int common(byte[] path, byte[] key, int from) {
    int odd = (path[0] & ODD) >> 4;
    int limit = Math.min(2 * path.length - 2 + odd, 2 * key.length - from);
    int i = 0;
    if (odd == (from & 1)) {
      // Both lie the same way in their bytes: whole bytes can be compared.
      if (odd == 1) {
        if (limit == 0 || (path[0] & 15) != (key[from >> 1] & 15)) {
          return 0;
        }
        i = 1;
      }
      int start = (from + i) >> 1;
      int bytes = (limit - i) >> 1;
      int same = Arrays.mismatch(path, 1, 1 + bytes, key, start, start + bytes);
      i += 2 * (same < 0 ? bytes : same);
    }
    while (i < limit && at(path, i) == ofKey(key, from + i)) {
      i++;
    }
    return i;
  }

  /** Whether {@code path} is exactly the rest of {@code key} from position {@code from} on. */
  static boolean isRest(byte[] path, byte[] key, int from) {
    int length = length(path);
    return length == 2 * key.length - from && common(path, key, from) == length;
  }

  /** The nibbles of {@code key} from position {@code from} to {@code to}. */
  static byte[] ofKey(byte[] key, int from, int to, boolean leaf) {
    byte[] path = empty(to - from, leaf);
    for (int i = 0; i < to - from; i++) {
      put(path, i, ofKey(key, from + i));
    }
    return path;
  }

  /** The nibbles of {@code path} from position {@code from} to {@code to}. */
  static byte[] slice(byte[] path, int from, int to, boolean leaf) {
    byte[] slice = empty(to - from, leaf);
    for (int i = from; i < to; i++) {
      put(slice, i - from, at(path, i));
    }
    return slice;
  }

  /** A single nibble, as an extension's path. */
  static byte[] single(int nibble) {
    return new byte[] {(byte) (ODD | nibble)};
  }

  /** {@code first} and then {@code second}. */
  static byte[] join(byte[] first, byte[] second, boolean leaf) {
    int firstLength = length(first);
    int secondLength = length(second);
    byte[] path = empty(firstLength + secondLength, leaf);
    for (int i = 0; i < firstLength; i++) {
      put(path, i, at(first, i));
    }
    for (int i = 0; i < secondLength; i++) {
      put(path, firstLength + i, at(second, i));
    }
    return path;
  }

  private static byte[] empty(int nibbles, boolean leaf) {
    byte[] path = new byte[1 + (nibbles >> 1)];
    path[0] = (byte) ((leaf ? LEAF : 0) | (nibbles & 1) << 4);
    return path;
  }

  private static void put(byte[] path, int i, int nibble) {
    int position = i + 2 - ((path[0] & ODD) >> 4);
    path[position >> 1] |= (byte) ((position & 1) == 0 ? nibble << 4 : nibble);
  }

  /**
   * Whether {@code path} is a path as nodes of this kind store it, and the only such form of it.
   */
  static boolean isCanonical(byte[] path, boolean leaf) {
    if (path.length == 0 || (path[0] & 0xe0) != (leaf ? LEAF : 0)) {
      return false;
    }
    return (path[0] & ODD) != 0 || (path[0] & 15) == 0;
  }
}
