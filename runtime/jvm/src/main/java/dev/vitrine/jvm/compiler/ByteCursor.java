package dev.vitrine.jvm.compiler;

import java.nio.charset.StandardCharsets;

/** Reads the numbers of a valid module, one after the other. */
final class ByteCursor {
  private final byte[] bytes;
  int at;

  ByteCursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int u8() {
    return bytes[at++] & 255;
  }

  /** The next byte, which stays there. */
  int peek() {
    return bytes[at] & 255;
  }

  /** An unsigned LEB128 of 32 bits. */
  int u32() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = u8();
      value |= (b & 127) << shift;
      if (b < 128) {
        return value;
      }
    }
  }

  /** A signed LEB128 of 32 bits. */
  int s32() {
    return (int) s64();
  }

  /** A signed LEB128 of 64 bits. */
  long s64() {
    long value = 0;
    int shift = 0;
    while (true) {
      int b = u8();
      value |= (long) (b & 127) << shift;
      shift += 7;
      if (b < 128) {
        return shift < 64 && (b & 64) != 0 ? value | -1L << shift : value;
      }
    }
  }

  /** Four bytes, little-endian. */
  int fixed32() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= u8() << 8 * i;
    }
    return value;
  }

  /** Eight bytes, little-endian. */
  long fixed64() {
    return (fixed32() & 0xffff_ffffL) | (long) fixed32() << 32;
  }

  /** A length and so many bytes of UTF-8. */
  String name() {
    int length = u32();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A copy of the next bytes. */
  byte[] take(int length) {
    byte[] out = java.util.Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return out;
  }
}
