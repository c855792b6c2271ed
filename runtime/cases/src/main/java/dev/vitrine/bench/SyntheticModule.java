package dev.vitrine.bench;

import java.io.ByteArrayOutputStream;

/** Modules of 4,194,304 bytes, the most that a contract may have (docs/spec/vm.md §4.1). */
final class SyntheticModule {
  private static final int BYTES = 4_194_304;
  private static final int FUNCTIONS = 2_048;
  private static final int LOCALS = 25_000;
  private static final int LARGEST_NUMBER = 5;

  /** Locals 0 and 1 are i32. Load, add, exclusive or, shift, store, multiply, subtract. */
  private static final int[] STRAIGHT = {
    0x20, 1, 0x28, 2, 16, 0x21, 0, 0x20, 0, 0x41, 7, 0x6a, 0x20, 1, 0x73, 0x41, 3, 0x74, 0x21, 0,
    0x20, 1, 0x20, 0, 0x36, 2, 24, 0x20, 1, 0x20, 0, 0x6c, 0x20, 1, 0x6b, 0x21, 0,
  };

  /** Begins a block that may be left at once. */
  private static final int[] BEGIN = {0x02, 0x40, 0x20, 0, 0x41, 63, 0x71, 0x0d, 0};

  /** A call in an if, another way out, and the end of the block. */
  private static final int[] END = {
    0x20, 0, 0x20, 1, 0x49, 0x04, 0x40, 0x20, 0, 0x10, 0, 0x21, 1, 0x0b, 0x20, 0, 0x45, 0x0d, 0,
    0x20, 1, 0x41, 0xff, 0x01, 0x71, 0x22, 1, 0x1a, 0x0b,
  };

  /** Two blocks in so many bytes: about as often as compilers write them. */
  private static final int[][] UNIT = {BEGIN, STRAIGHT, STRAIGHT, STRAIGHT, STRAIGHT, END};

  private SyntheticModule() {}

  /** Nearly all of it code. */
  static byte[] ofCode() {
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    number(bodies, FUNCTIONS);
    int unitBytes = BEGIN.length + 4 * STRAIGHT.length + END.length;
    int units = (BYTES / FUNCTIONS - 32) / unitBytes;
    for (int i = 0; i < FUNCTIONS; i++) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      put(body, 1, 1, 0x7f);
      for (int unit = 0; unit < units; unit++) {
        for (int[] part : UNIT) {
          put(body, part);
        }
      }
      put(body, 0x20, 0, 0x0b);
      vector(bodies, body);
    }
    ByteArrayOutputStream module = header(FUNCTIONS);
    section(module, 10, bodies);
    return padded(module);
  }

  /**
   * Functions with as many locals as one takes, each put into the next against the order of the
   * code: what flows through them is found out at the last step only.
   */
  static byte[] ofLocals() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    put(body, 1);
    number(body, LOCALS);
    put(body, 0x7c);
    for (int local = 1; local < LOCALS; local++) {
      put(body, 0x20);
      number(body, local + 1);
      put(body, 0x21);
      number(body, local);
    }
    // local 0 + local 0 is put into the last one.
    put(body, 0x20, 0, 0xb7, 0x20, 0, 0xb7, 0xa0, 0x21);
    number(body, LOCALS);
    put(body, 0x20, 0, 0x0b);
    int functions = BYTES / (body.size() + LARGEST_NUMBER);
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    number(bodies, functions);
    for (int i = 0; i < functions; i++) {
      vector(bodies, body);
    }
    ByteArrayOutputStream module = header(functions);
    section(module, 10, bodies);
    return padded(module);
  }

  /** Nearly all of it one data segment. */
  static byte[] ofData() {
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    put(bodies, 1, 4, 0, 0x20, 0, 0x0b);
    ByteArrayOutputStream module = header(1);
    section(module, 10, bodies);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    put(data, 1, 0, 0x41, 0, 0x0b);
    int length = BYTES - module.size() - 64;
    number(data, length);
    data.write(new byte[length], 0, length);
    section(module, 11, data);
    return padded(module);
  }

  /** Type, functions, a memory, and the last function exported as a method. */
  private static ByteArrayOutputStream header(int functions) {
    ByteArrayOutputStream module = new ByteArrayOutputStream();
    put(module, 0, 'a', 's', 'm', 1, 0, 0, 0);
    ByteArrayOutputStream types = new ByteArrayOutputStream();
    put(types, 1, 0x60, 1, 0x7f, 1, 0x7f);
    section(module, 1, types);
    ByteArrayOutputStream declared = new ByteArrayOutputStream();
    number(declared, functions);
    for (int i = 0; i < functions; i++) {
      put(declared, 0);
    }
    section(module, 3, declared);
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    put(memory, 1, 0, 64);
    section(module, 5, memory);
    ByteArrayOutputStream exports = new ByteArrayOutputStream();
    put(exports, 1, 1, 'f', 0, 0);
    section(module, 7, exports);
    return module;
  }

  /** The module with a custom section that fills it up to the bytes wanted. */
  private static byte[] padded(ByteArrayOutputStream module) {
    // Id and a length of so many bytes as a longer section would need.
    int content = BYTES - module.size() - 1 - LARGEST_NUMBER;
    put(module, 0);
    for (int i = 0; i < LARGEST_NUMBER; i++) {
      int more = i < LARGEST_NUMBER - 1 ? 0x80 : 0;
      put(module, content >>> 7 * i & 0x7f | more);
    }
    module.write(new byte[content], 0, content);
    return module.toByteArray();
  }

  private static void section(ByteArrayOutputStream out, int id, ByteArrayOutputStream content) {
    put(out, id);
    vector(out, content);
  }

  private static void vector(ByteArrayOutputStream out, ByteArrayOutputStream content) {
    number(out, content.size());
    byte[] bytes = content.toByteArray();
    out.write(bytes, 0, bytes.length);
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void put(ByteArrayOutputStream out, int... bytes) {
    for (int one : bytes) {
      out.write(one);
    }
  }
}
