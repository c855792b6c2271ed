package dev.vitrine.cases;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pieces of a binary module. */
public final class WasmWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Bytes as they are. */
  public WasmWriter raw(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    return this;
  }

  /** A range of bytes as they are. */
  public WasmWriter raw(byte[] bytes, int from, int to) {
    out.write(bytes, from, to - from);
    return this;
  }

  /** Single bytes. */
  public WasmWriter u8(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  /** An unsigned number, LEB128. */
  public WasmWriter u32(int value) {
    int rest = value;
    while ((rest & ~127) != 0) {
      out.write((rest & 127) | 128);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** A signed number, LEB128. */
  public WasmWriter s64(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      out.write((int) (rest & 127) | 128);
      rest >>= 7;
    }
    out.write((int) rest & 127);
    return this;
  }

  /** The low bytes of a number, little-endian. */
  public WasmWriter fixed(long bits, int length) {
    for (int i = 0; i < length; i++) {
      out.write((int) (bits >>> 8 * i));
    }
    return this;
  }

  /** A length and UTF-8. */
  public WasmWriter name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return u32(bytes.length).raw(bytes);
  }

  /** A section, or nothing if it has nothing. */
  public WasmWriter section(int id, int count, byte[] entries) {
    if (count == 0) {
      return this;
    }
    byte[] content = new WasmWriter().u32(count).raw(entries).toBytes();
    return u8(id).u32(content.length).raw(content);
  }

  /** Bytes written so far. */
  public int size() {
    return out.size();
  }

  /** All that was written. */
  public byte[] toBytes() {
    return out.toByteArray();
  }
}
