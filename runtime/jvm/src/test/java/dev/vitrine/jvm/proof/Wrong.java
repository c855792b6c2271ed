package dev.vitrine.jvm.proof;

import dev.vitrine.types.Balance;
import dev.vitrine.types.CryptoHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several wrong values for a right one. */
final class Wrong {
  private Wrong() {}

  static List<Long> numbers(long right) {
    List<Long> wrong = new ArrayList<>();
    for (long value : new long[] {right + 1, right - 1, 0, -1, Long.MAX_VALUE, right << 8}) {
      if (value != right && !wrong.contains(value)) {
        wrong.add(value);
      }
    }
    return wrong;
  }

  static List<CryptoHash> hashes(CryptoHash right) {
    byte[] first = right.toBytes();
    first[0] ^= 1;
    byte[] last = right.toBytes();
    last[31] ^= (byte) 0x80;
    byte[] full = new byte[CryptoHash.LENGTH];
    Arrays.fill(full, (byte) -1);
    List<CryptoHash> wrong = new ArrayList<>();
    for (byte[] bytes : List.of(first, last, full, new byte[CryptoHash.LENGTH])) {
      CryptoHash hash = CryptoHash.owning(bytes);
      if (!hash.equals(right)) {
        wrong.add(hash);
      }
    }
    return wrong;
  }

  static List<Balance> balances(Balance right) {
    List<Balance> wrong = new ArrayList<>();
    for (Balance value :
        List.of(
            right.plusSaturating(Balance.ONE),
            right.minusSaturating(Balance.ONE),
            Balance.ZERO,
            Balance.MAX)) {
      if (!value.equals(right) && !wrong.contains(value)) {
        wrong.add(value);
      }
    }
    return wrong;
  }

  /** The bytes with one bit changed. */
  static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit >> 3] ^= (byte) (1 << (bit & 7));
    return changed;
  }

  /** The bytes longer, shorter, and with bits changed here and there. */
  static List<byte[]> bytes(byte[] right) {
    List<byte[]> wrong = new ArrayList<>();
    wrong.add(Arrays.copyOf(right, right.length + 1));
    if (right.length > 0) {
      wrong.add(Arrays.copyOf(right, right.length - 1));
      for (int part = 0; part < 8; part++) {
        wrong.add(flipped(right, (int) ((8L * right.length - 1) * part / 7)));
      }
    }
    return wrong;
  }
}
