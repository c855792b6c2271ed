package dev.vitrine.wasm;

/** Value types as small numbers, for the tables and stacks of the hot loops. */
final class Types {
  /** No value; on the operand stack of dead code: a value of whatever type is asked for. */
  static final int NONE = 0;

  static final int I32 = 1;
  static final int I64 = 2;
  static final int F32 = 3;
  static final int F64 = 4;
  static final int FUNCREF = 5;

  /** Greatest index of a type that the reference's parser can hold. */
  private static final int MAX_TYPE_INDEX = (1 << 20) - 1;

  private static final byte[] STACK_BYTES = {0, 4, 8, 4, 8, 8};
  private static final byte[] CODES = {0x40, 0x7f, 0x7e, 0x7d, 0x7c, 0x70};

  private Types() {}

  /** What a value counts in the metered stack ({@code docs/spec/vm.md} §5.4). */
  static int stackBytes(int type) {
    return STACK_BYTES[type];
  }

  /** The byte in a module; for {@link #NONE} that of the empty block type. */
  static int code(int type) {
    return CODES[type];
  }

  static String name(int type) {
    return type == NONE ? "nothing" : valueType(type).toString();
  }

  static ValueType valueType(int type) {
    return ValueType.values()[type - 1];
  }

  static int ofLetter(char letter) {
    return switch (letter) {
      case 'i' -> I32;
      case 'I' -> I64;
      case 'f' -> F32;
      case 'F' -> F64;
      default -> FUNCREF;
    };
  }

  /** Reads a value type; refuses those that the protocol does not have. */
  static int read(BinaryReader in) {
    int at = in.position();
    int code = in.peek();
    switch (code) {
      case 0x7f:
        in.skip(1);
        return I32;
      case 0x7e:
        in.skip(1);
        return I64;
      case 0x7d:
        in.skip(1);
        return F32;
      case 0x7c:
        in.skip(1);
        return F64;
      case 0x7b:
        throw Refusal.feature(at, Feature.SIMD, "type v128");
      default:
        return readReference(in);
    }
  }

  /** Steps over a value type of any feature; refuses what is none. */
  static void skip(BinaryReader in) {
    int code = in.peek();
    if (code >= 0x7b && code <= 0x7f) {
      in.skip(1);
      return;
    }
    if (code == 0x63 || code == 0x64) {
      in.skip(1);
    }
    int at = in.position();
    long index = in.varS33();
    if (index >= 0 && index <= MAX_TYPE_INDEX) {
      return;
    }
    in.seek(at);
    int heap = in.u8();
    if (heap == 0x65) {
      heap = in.u8();
    }
    if (heap < 0x68 || heap > 0x75) {
      throw Refusal.invalid(at, "There is no value type with the code " + HexByte.of(heap));
    }
  }

  /** Reads a reference type: funcref, short or spelt out as {@code (ref null func)}. */
  static int readReference(BinaryReader in) {
    int at = in.position();
    int code = in.u8();
    if (code == 0x63) {
      return readHeap(in);
    }
    if (code == 0x64) {
      throw Refusal.feature(at, Feature.FUNCTION_REFERENCES, "a reference that is never null");
    }
    in.seek(at);
    return readHeap(in);
  }

  /** Reads a heap type: func is the only one. */
  static int readHeap(BinaryReader in) {
    int at = in.position();
    int code = in.u8();
    switch (code) {
      case 0x70:
        return FUNCREF;
      case 0x6f:
        throw Refusal.feature(at, Feature.EXTERNREF, "type externref");
      case 0x65:
        throw Refusal.feature(at, Feature.SHARED_EVERYTHING, "a shared type");
      case 0x69, 0x74:
        throw Refusal.feature(at, Feature.EXCEPTIONS, "type exnref");
      case 0x68, 0x75:
        throw Refusal.feature(at, Feature.STACK_SWITCHING, "type contref");
      case 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x71, 0x72, 0x73:
        throw Refusal.feature(at, Feature.GARBAGE_COLLECTION, "a reference type");
      default:
        if ((code & 0x40) == 0 || code >= 0x80) {
          throw Refusal.feature(at, Feature.FUNCTION_REFERENCES, "a reference to a type");
        }
        throw Refusal.invalid(at, "There is no value type with the code " + HexByte.of(code));
    }
  }
}
