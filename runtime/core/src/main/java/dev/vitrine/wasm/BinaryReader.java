package dev.vitrine.wasm;

import dev.vitrine.text.Utf8;

/**
 * Reads the parts of a binary module, from a position to an end that can be narrowed to a section
 * or a body.
 *
 * <p>As strict as the reference's reader: LEB128 numbers may be padded, but not beyond the bytes
 * that their width needs, and unused bits must be a sign.
 */
final class BinaryReader {
  /** Longest name that the reference's parser takes. */
  private static final int MAX_NAME_BYTES = 100_000;

  private final byte[] bytes;
  private int position;
  private int end;

  BinaryReader(byte[] bytes) {
    this.bytes = bytes;
    this.end = bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  int remaining() {
    return end - position;
  }

  boolean atEnd() {
    return position == end;
  }

  /** Reads from {@code start} up to {@code limit} from now on. */
  void window(int start, int limit) {
    position = start;
    end = limit;
  }

  void seek(int target) {
    position = target;
  }

  void skip(int count) {
    if (count < 0 || count > end - position) {
      throw cut();
    }
    position += count;
  }

  /** The next byte, not taken. */
  int peek() {
    if (position >= end) {
      throw cut();
    }
    return bytes[position] & 0xff;
  }

  int u8() {
    if (position >= end) {
      throw cut();
    }
    return bytes[position++] & 0xff;
  }

  /** An unsigned 32-bit number; negative when it is 2^31 or more. */
  int varU32() {
    if (position < end) {
      int first = bytes[position];
      if (first >= 0) {
        position++;
        return first;
      }
    }
    return longVarU32();
  }

  private int longVarU32() {
    int result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      result |= (next & 0x7f) << shift;
      if (shift == 28 && (next & 0xf0) != 0) {
        throw badNumber("a number of 32 bits", (next & 0x80) != 0);
      }
      if ((next & 0x80) == 0) {
        return result;
      }
    }
  }

  int varS32() {
    int result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      result |= (next & 0x7f) << shift;
      if (shift == 28) {
        // Bits 4 to 6 of the last byte repeat the sign bit, which is bit 3.
        int sign = (byte) (next << 1) >> 4;
        if ((next & 0x80) != 0 || (sign != 0 && sign != -1)) {
          throw badNumber("a signed number of 32 bits", (next & 0x80) != 0);
        }
        return result;
      }
      if ((next & 0x80) == 0) {
        return result << (25 - shift) >> (25 - shift);
      }
    }
  }

  /** A signed number of 33 bits, as block types and heap types are written. */
  long varS33() {
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      result |= (long) (next & 0x7f) << shift;
      if (shift == 28) {
        int sign = (byte) (next << 1) >> 5;
        if ((next & 0x80) != 0 || (sign != 0 && sign != -1)) {
          throw badNumber("a signed number of 33 bits", (next & 0x80) != 0);
        }
        return result << 29 >> 29;
      }
      if ((next & 0x80) == 0) {
        return result << (57 - shift) >> (57 - shift);
      }
    }
  }

  long varS64() {
    long result = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      result |= (long) (next & 0x7f) << shift;
      if (shift == 63) {
        int sign = (byte) (next << 1) >> 1;
        if ((next & 0x80) != 0 || (sign != 0 && sign != -1)) {
          throw badNumber("a signed number of 64 bits", (next & 0x80) != 0);
        }
        return result;
      }
      if ((next & 0x80) == 0) {
        return result << (57 - shift) >> (57 - shift);
      }
    }
  }

  int fixed32() {
    skip(4);
    int at = position - 4;
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | bytes[at + 3] << 24;
  }

  long fixed64() {
    long low = fixed32() & 0xffff_ffffL;
    return low | (long) fixed32() << 32;
  }

  /**
   * Skips a name, which must be UTF-8; its bytes are those before the position. Returns its length.
   */
  int name() {
    int at = position;
    int length = varU32();
    if (length < 0 || length > MAX_NAME_BYTES) {
      throw Refusal.invalid(at, "A name is longer than 100,000 bytes");
    }
    skip(length);
    int bad = Utf8.firstBad(bytes, position - length, position);
    if (bad >= 0) {
      throw Refusal.invalid(bad, "A name is not UTF-8");
    }
    return length;
  }

  /** The head of a vector: how many elements follow. At most {@code limit}. */
  int count(int limit, String elements) {
    int at = position;
    int count = varU32();
    if (count < 0 || count > limit) {
      throw Refusal.invalid(at, "There are more than " + Decimal.grouped(limit) + " " + elements);
    }
    return count;
  }

  /** Refuses bytes after the last element of a section. */
  void expectEnd(String section) {
    if (position != end) {
      throw Refusal.invalid(
          position,
          "The "
              + section
              + " section has "
              + Decimal.grouped(end - position)
              + " bytes after its last element");
    }
  }

  private Refusal cut() {
    return Refusal.invalid(
        position,
        end == bytes.length
            ? "The file ends too early"
            : "A part of the module is longer than its section or body");
  }

  private Refusal badNumber(String what, boolean tooLong) {
    return Refusal.invalid(
        position - 1,
        "The encoding of " + what + (tooLong ? " is too long" : " has unused bits set"));
  }
}
