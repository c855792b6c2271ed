package dev.vitrine.borsh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Builds the borsh form of a value in a growing buffer. Not for use after {@link #toBytes()}. */
public final class BorshWriter {
  private byte[] buffer;
  private int length;

  /** A writer with room for 128 bytes before it grows. */
  public BorshWriter() {
    this(128);
  }

  /** A writer with room for {@code capacity} bytes before it grows. */
  public BorshWriter(int capacity) {
    buffer = new byte[Math.max(16, capacity)];
  }

  /** Bytes written so far. */
  public int length() {
    return length;
  }

  /** The bytes written so far, in an array of their own. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  private int advance(int count) {
    int at = length;
    int end = at + count;
    if (end < 0) {
      throw new IllegalStateException("more than 2 GiB of borsh");
    }
    if (end > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(end, buffer.length + (buffer.length >> 1)));
    }
    length = end;
    return at;
  }

  /** One byte. */
  public BorshWriter u8(int value) {
    int at = advance(1);
    buffer[at] = (byte) value;
    return this;
  }

  /** One byte, 0 or 1. */
  public BorshWriter bool(boolean value) {
    return u8(value ? 1 : 0);
  }

  /** Two bytes, little-endian. */
  public BorshWriter u16(int value) {
    int at = advance(2);
    buffer[at] = (byte) value;
    buffer[at + 1] = (byte) (value >> 8);
    return this;
  }

  /** Four bytes, little-endian. */
  public BorshWriter u32(int value) {
    int at = advance(4);
    for (int i = 0; i < 4; i++) {
      buffer[at + i] = (byte) (value >> 8 * i);
    }
    return this;
  }

  /** Eight bytes, little-endian; the long is taken as unsigned. */
  public BorshWriter u64(long value) {
    int at = advance(8);
    for (int i = 0; i < 8; i++) {
      buffer[at + i] = (byte) (value >> 8 * i);
    }
    return this;
  }

  /** Bytes as they are, without a length (fixed arrays, and values that bring their own form). */
  public BorshWriter raw(byte[] bytes) {
    // The room first: making it may replace the buffer.
    int at = advance(bytes.length);
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    return this;
  }

  /** A u32 length and the bytes. */
  public BorshWriter bytes(byte[] bytes) {
    return u32(bytes.length).raw(bytes);
  }

  /** A u32 length and the UTF-8 bytes. */
  public BorshWriter string(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A value that knows how to write itself. */
  public BorshWriter value(Borsh value) {
    value.write(this);
    return this;
  }

  /** 0, or 1 and the value. */
  public BorshWriter option(Borsh valueOrNull) {
    if (valueOrNull == null) {
      return u8(0);
    }
    return u8(1).value(valueOrNull);
  }

  /** 0, or 1 and the value written by {@code write}. */
  public <T> BorshWriter option(T valueOrNull, BiConsumer<BorshWriter, T> write) {
    if (valueOrNull == null) {
      return u8(0);
    }
    u8(1);
    write.accept(this, valueOrNull);
    return this;
  }

  /** A u32 count and the items. */
  public BorshWriter list(List<? extends Borsh> items) {
    u32(items.size());
    for (Borsh item : items) {
      item.write(this);
    }
    return this;
  }

  /** A u32 count and the items, each written by {@code write}. */
  public <T> BorshWriter list(List<T> items, BiConsumer<BorshWriter, T> write) {
    u32(items.size());
    for (T item : items) {
      write.accept(this, item);
    }
    return this;
  }
}
