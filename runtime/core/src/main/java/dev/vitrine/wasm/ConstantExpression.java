package dev.vitrine.wasm;

/**
 * The constant expression that a global, an element or the place of a segment starts with: one
 * constant and {@code end}.
 *
 * <p>{@code global.get} cannot occur: it may name imported globals only, and the protocol has none.
 */
final class ConstantExpression {
  /** The value of {@code ref.null}. */
  static final long NULL = -1;

  private final WasmModule module;
  private long value;

  ConstantExpression(WasmModule module) {
    this.module = module;
  }

  /** The bits of the constant that was read last, or the index of a function, or {@link #NULL}. */
  long value() {
    return value;
  }

  /**
   * Reads an expression of a type.
   *
   * @param names whether a function that it names may from now on be named in bodies too
   */
  void read(BinaryReader in, int expected, boolean names) {
    int at = in.position();
    int opcode = in.u8();
    int type =
        switch (opcode) {
          case Opcode.I32_CONST -> {
            value = in.varS32();
            yield Types.I32;
          }
          case Opcode.I64_CONST -> {
            value = in.varS64();
            yield Types.I64;
          }
          case Opcode.F32_CONST -> {
            value = in.fixed32();
            yield Types.F32;
          }
          case Opcode.F64_CONST -> {
            value = in.fixed64();
            yield Types.F64;
          }
          case Opcode.REF_NULL -> {
            value = NULL;
            yield Types.readHeap(in);
          }
          case Opcode.REF_FUNC -> {
            value = function(in, names);
            yield Types.FUNCREF;
          }
          default -> throw notConstant(at, opcode);
        };
    if (type != expected) {
      throw Refusal.invalid(
          at,
          "The constant is of type "
              + Types.name(type)
              + " where "
              + Types.name(expected)
              + " is expected");
    }
    int endAt = in.position();
    int end = in.u8();
    if (end == Opcode.I32_CONST || end == Opcode.I64_CONST) {
      // More than one number is there to be added or multiplied.
      throw Refusal.feature(
          endAt, Feature.EXTENDED_CONST, "a second constant in a constant expression");
    }
    if (end != Opcode.END) {
      throw notConstant(endAt, end);
    }
  }

  private int function(BinaryReader in, boolean names) {
    int at = in.position();
    int function = in.varU32();
    if (Integer.compareUnsigned(function, module.functionCount()) >= 0) {
      throw Refusal.invalid(
          at,
          "There is no function "
              + (function & 0xffffffffL)
              + ", only "
              + module.functionCount()
              + " functions");
    }
    if (names) {
      module.name(function);
    }
    return function;
  }

  private static Refusal notConstant(int at, int opcode) {
    switch (opcode) {
      case 0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e:
        return Refusal.feature(
            at, Feature.EXTENDED_CONST, Opcode.name(opcode) + " in a constant expression");
      case 0xfd:
        return Refusal.feature(at, Feature.SIMD, "a constant expression");
      case 0xfb:
        return Refusal.feature(at, Feature.GARBAGE_COLLECTION, "a constant expression");
      case Opcode.GLOBAL_GET:
        return Refusal.invalid(
            at,
            "A constant expression reads a global; it may read imported ones only, and a NEAR contract has none");
      default:
        return Refusal.invalid(
            at, "A constant expression holds an instruction that is not a constant");
    }
  }
}
