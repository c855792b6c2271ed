package dev.vitrine.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts small modules together, byte by byte, and names the limits of protocol 84 to 86. */
final class TestModule {
  /** The limits of protocols 84, 85 and 86 (docs/spec/parameters.json). */
  static final PrepareLimits LIMITS =
      new PrepareLimits(
          10_000,
          1_000_000,
          50_000,
          64,
          8192,
          1,
          10_000,
          196_608,
          16_777_216,
          5000,
          50_000,
          1024,
          1024,
          2048,
          262_144,
          822_756,
          26_328_192,
          822_756);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TestModule() {
    bytes(0x00, 'a', 's', 'm', 1, 0, 0, 0);
  }

  TestModule bytes(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  /** A section; its content is given as ints, strings (a name with its length) and byte arrays. */
  TestModule section(int id, Object... content) {
    byte[] body = content(content);
    out.write(id);
    out.writeBytes(unsigned(body.length));
    out.writeBytes(body);
    return this;
  }

  /** A code section with one body that has no locals. */
  TestModule code(Object... instructions) {
    return section(10, 1, body(instructions));
  }

  /** A body without locals, with its size. */
  static byte[] body(Object... instructions) {
    byte[] code = content(instructions);
    return content(unsigned(code.length + 1), 0, code);
  }

  static byte[] content(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer value) {
        bytes.write(value);
      } else if (part instanceof String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(unsigned(text.length));
        bytes.writeBytes(text);
      } else {
        bytes.writeBytes((byte[]) part);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] unsigned(int value) {
    ByteSink sink = new ByteSink(8);
    return sink.varU32(value).toArray();
  }

  byte[] build() {
    return out.toByteArray();
  }

  /**
   * A module with one function [] → [] that is exported as {@code main}, and one page of memory.
   */
  static byte[] main(Object... instructions) {
    return new TestModule()
        .section(1, 1, 0x60, 0, 0)
        .section(3, 1, 0)
        .section(5, 1, 0, 1)
        .section(7, 1, "main", 0, 0)
        .code(instructions)
        .build();
  }

  static PrepareResult prepare(byte[] code) {
    return Preparation.prepare(code, LIMITS);
  }
}
