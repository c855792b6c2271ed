package dev.vitrine.attest.quote;

import dev.vitrine.attest.check.Refused;
import java.util.Arrays;

/** Reads little-endian fields one after the other; a field that does not fit names itself. */
final class QuoteCursor {
  private final byte[] bytes;
  private final int end;
  private int at;

  QuoteCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int position() {
    return at;
  }

  int remaining() {
    return end - at;
  }

  byte[] take(int length, String field) throws Refused {
    if (length < 0 || length > end - at) {
      throw new Refused(
          field
              + " needs "
              + Integer.toUnsignedString(length)
              + " bytes at offset "
              + at
              + ", but "
              + (end - at)
              + " are left");
    }
    byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return taken;
  }

  int u16(String field) throws Refused {
    byte[] two = take(2, field);
    return two[0] & 255 | (two[1] & 255) << 8;
  }

  /** An unsigned number of 32 bits that stays an int, so a length over 2^31 is negative. */
  int u32(String field) throws Refused {
    byte[] four = take(4, field);
    return four[0] & 255 | (four[1] & 255) << 8 | (four[2] & 255) << 16 | four[3] << 24;
  }
}
