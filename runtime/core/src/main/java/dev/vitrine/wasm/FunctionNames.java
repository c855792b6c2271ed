package dev.vitrine.wasm;

import java.nio.charset.StandardCharsets;

/**
 * Looks for the name of a function in a module that need not be valid: in its name section, or else
 * among its exports.
 */
final class FunctionNames {
  private static final int CUSTOM = 0;
  private static final int EXPORT = 7;

  private FunctionNames() {}

  /** The name, or null. */
  static String find(byte[] code, int function) {
    try {
      return search(new BinaryReader(code), function);
    } catch (Refusal refusal) {
      return null;
    }
  }

  private static String search(BinaryReader in, int function) {
    int fileEnd = in.end();
    String exported = null;
    in.skip(8);
    while (!in.atEnd()) {
      int id = in.u8();
      int length = in.varU32();
      int start = in.position();
      if (length < 0 || length > fileEnd - start) {
        break;
      }
      in.window(start, start + length);
      if (id == EXPORT) {
        exported = inExports(in, function);
      } else if (id == CUSTOM) {
        int nameLength = in.name();
        if (text(in, nameLength).equals("name")) {
          String name = inNameSection(in, function);
          if (name != null) {
            return name;
          }
        }
      }
      in.window(start + length, fileEnd);
    }
    return exported;
  }

  private static String text(BinaryReader in, int length) {
    return new String(in.bytes(), in.position() - length, length, StandardCharsets.UTF_8);
  }

  private static String inExports(BinaryReader in, int function) {
    int count = in.varU32();
    for (int i = 0; i != count; i++) {
      int length = in.name();
      String name = text(in, length);
      int kind = in.u8();
      if (in.varU32() == function && kind == ExportSection.FUNCTION) {
        return name;
      }
    }
    return null;
  }

  private static String inNameSection(BinaryReader in, int function) {
    while (!in.atEnd()) {
      int kind = in.u8();
      int length = in.varU32();
      int after = in.position() + length;
      if (kind == 1) {
        int count = in.varU32();
        for (int i = 0; i != count; i++) {
          int index = in.varU32();
          int nameLength = in.name();
          if (index == function) {
            return text(in, nameLength);
          }
        }
      }
      if (length < 0 || after > in.end()) {
        return null;
      }
      in.seek(after);
    }
    return null;
  }
}
