package dev.vitrine.jvm.spec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pieces of a binary module. */
final class WasmWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  WasmWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  WasmWriter raw(byte[] bytes, int from, int to) {
    out.write(bytes, from, to - from);
    return this;
  }

  WasmWriter u8(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  WasmWriter u32(int value) {
    int rest = value;
    while ((rest & ~127) != 0) {
      out.write((rest & 127) | 128);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  WasmWriter s64(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      out.write((int) (rest & 127) | 128);
      rest >>= 7;
    }
    out.write((int) rest & 127);
    return this;
  }

  WasmWriter fixed(long bits, int length) {
    for (int i = 0; i < length; i++) {
      out.write((int) (bits >>> 8 * i));
    }
    return this;
  }

  WasmWriter name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return u32(bytes.length).raw(bytes);
  }

  /** A section, or nothing if it has nothing. */
  WasmWriter section(int id, int count, byte[] entries) {
    if (count == 0) {
      return this;
    }
    byte[] content = new WasmWriter().u32(count).raw(entries).toBytes();
    return u8(id).u32(content.length).raw(content);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
