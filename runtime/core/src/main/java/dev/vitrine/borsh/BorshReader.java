package dev.vitrine.borsh;

import dev.vitrine.text.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Reads borsh from a range of an array; every refusal is a {@link BorshException} with its byte.
 */
public final class BorshReader {
  private final byte[] input;
  private final int end;
  private int position;

  /** Reads all of {@code input}. */
  public BorshReader(byte[] input) {
    this(input, 0, input.length);
  }

  /** Reads {@code input} from {@code start} (inclusive) to {@code end} (exclusive). */
  public BorshReader(byte[] input, int start, int end) {
    this.input = input;
    this.position = start;
    this.end = end;
  }

  /** Reads a whole value: bytes left over are refused. */
  public static <T> T readAll(byte[] input, Function<BorshReader, T> read) {
    BorshReader reader = new BorshReader(input);
    T value = read.apply(reader);
    reader.end();
    return value;
  }

  /** The index of the next byte in the input array. */
  public int position() {
    return position;
  }

  /** Bytes not read yet. */
  public int remaining() {
    return end - position;
  }

  /** Refuses bytes left over. */
  public void end() {
    if (position != end) {
      throw refuse(remaining() + " bytes after the end of the value");
    }
  }

  /** A refusal at the current byte. */
  public BorshException refuse(String reason) {
    return new BorshException(position, reason);
  }

  private int advance(int count) {
    if (count < 0 || count > end - position) {
      throw refuse("input ends, " + Integer.toUnsignedString(count) + " more bytes expected");
    }
    int at = position;
    position += count;
    return at;
  }

  /** One byte, 0..255. */
  public int u8() {
    return input[advance(1)] & 255;
  }

  /** The next byte without taking it. */
  public int peekU8() {
    int value = u8();
    position--;
    return value;
  }

  /** The byte {@code ahead} places after the next one, without taking any. */
  public int peekU8(int ahead) {
    if (ahead < 0 || ahead >= end - position) {
      throw refuse("input ends, " + (ahead + 1) + " more bytes expected");
    }
    return input[position + ahead] & 255;
  }

  /** One byte that must be 0 or 1. */
  public boolean bool() {
    int value = u8();
    if (value > 1) {
      position--;
      throw refuse("boolean is neither 0 nor 1: " + value);
    }
    return value == 1;
  }

  /** Two bytes, little-endian. */
  public int u16() {
    int at = advance(2);
    return (input[at] & 255) | (input[at + 1] & 255) << 8;
  }

  /** Four bytes, little-endian. */
  public int u32() {
    int at = advance(4);
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | (input[at + i] & 255);
    }
    return value;
  }

  /** Eight bytes, little-endian; take the long as unsigned. */
  public long u64() {
    int at = advance(8);
    long value = 0;
    for (int i = 7; i >= 0; i--) {
      value = value << 8 | (input[at + i] & 255);
    }
    return value;
  }

  /** {@code count} bytes as they are. */
  public byte[] raw(int count) {
    int at = advance(count);
    return Arrays.copyOfRange(input, at, at + count);
  }

  /** A u32 length and that many bytes. */
  public byte[] bytes() {
    return raw(u32());
  }

  /** A u32 length and that many bytes of strict UTF-8. */
  public String string() {
    int length = u32();
    int at = advance(length);
    String text = Utf8.decode(input, at, at + length);
    if (text == null) {
      throw new BorshException(at, "string is not UTF-8");
    }
    return text;
  }

  /** Null for 0, the value for 1. */
  public <T> T option(Function<BorshReader, T> read) {
    return bool() ? read.apply(this) : null;
  }

  /** A u32 count of items; each takes at least one byte, so a count over the rest is refused. */
  public <T> List<T> list(Function<BorshReader, T> read) {
    return list(Integer.MAX_VALUE, read);
  }

  /** A list of at most so many items: a greater count is refused before anything is read. */
  public <T> List<T> list(int most, Function<BorshReader, T> read) {
    int count = u32();
    if (count > most) {
      position -= 4;
      throw refuse("a list of " + count + ", over " + most + " items");
    }
    if (count < 0 || count > remaining()) {
      position -= 4;
      throw refuse("list of " + Integer.toUnsignedString(count) + " items in too few bytes");
    }
    List<T> items = new ArrayList<>(Math.min(count, 1024));
    for (int i = 0; i < count; i++) {
      items.add(read.apply(this));
    }
    return items;
  }
}
