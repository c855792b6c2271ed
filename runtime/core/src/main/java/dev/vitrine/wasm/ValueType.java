package dev.vitrine.wasm;

/**
 * A value type that the protocol accepts: {@code externref} and {@code v128} are refused ({@code
 * docs/spec/vm.md} §3.1).
 */
public enum ValueType {
  I32(0x7f, "i32"),
  I64(0x7e, "i64"),
  F32(0x7d, "f32"),
  F64(0x7c, "f64"),
  FUNCREF(0x70, "funcref");

  private final int code;
  private final String text;

  ValueType(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The byte that stands for the type in a binary module. */
  public int code() {
    return code;
  }

  /** The type with this byte, or null. */
  public static ValueType ofCode(int code) {
    return switch (code) {
      case 0x7f -> I32;
      case 0x7e -> I64;
      case 0x7d -> F32;
      case 0x7c -> F64;
      case 0x70 -> FUNCREF;
      default -> null;
    };
  }

  /** The type in the text format, as in {@code i64}. */
  @Override
  public String toString() {
    return text;
  }
}
